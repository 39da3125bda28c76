import { SupportedIssuer } from './intent';
import { AZURE_DEVOPS_ENTRA_FACTS, AZURE_DEVOPS_FACTS } from '../../../src/facts';
import { AzureDevOpsServiceConnection, AzureDevOpsWorkflow, AzureDevOpsWorkflowProps } from '../../../src/issuers';
import { entraProps, namedProps } from '../../issuers/azure-devops/connections';

const [byEntra, named] = [entraProps(), namedProps()].map((props) => AzureDevOpsServiceConnection.of(props));
const asking = (props: Partial<AzureDevOpsWorkflowProps>) => (acknowledge: AzureDevOpsWorkflowProps['acknowledge']) => new AzureDevOpsWorkflow({ name: 'support', connection: byEntra, ...props, acknowledge });

export const AZURE_DEVOPS_SUPPORT: SupportedIssuer = {
  facts: [AZURE_DEVOPS_ENTRA_FACTS, AZURE_DEVOPS_FACTS],
  name: 'Azure DevOps',
  asks: 'The tasks of a service connection ask for its token; its audience is fixed.',
  intents: [
    { text: 'a service connection, by the issuer of Entra', requirements: ['connection'], workflow: asking({}) },
    { text: 'a service connection, by the older issuer', requirements: ['connection'], workflow: asking({ connection: named }) },
    { text: 'a branch', requirements: ['branch'], workflow: asking({ branches: ['refs/heads/main'] }) },
    { text: 'a pipeline', requirements: ['pipeline'], workflow: asking({ pipelines: ['deploy'] }) },
    { text: 'a required template', requirements: ['template'], workflow: asking({ requiredTemplate: 'shop/templates/deploy.yml@refs/heads/main' }) },
    { text: 'an environment', requirements: ['environment'], workflow: asking({ environment: 'production' }) },
    { text: 'an approval', requirements: ['approval'], workflow: asking({ approvers: ['[shop]\\Release managers'] }) },
  ],
  inexpressible: ['anything of the run: no token of a connection tells it, so the approvals and checks of the connection hold it'],
};
