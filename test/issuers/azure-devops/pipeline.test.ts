import { parse } from 'yaml';
import { byAzureDevOps, byEntra, entraProps, workflow } from './connections';
import { AzureDevOpsServiceConnection, AzureDevOpsWorkflow } from '../../../src/issuers';
import { CloudLogin, ITrustedIdentity, Party } from '../../../src/trust';

type Values = CloudLogin['values'];
const VALUES: Record<Party, Values> = {
  [Party.AWS]: { 'role-arn': 'arn:aws:iam::111111111111:role/deploy', 'region': 'eu-central-1', 'audience': 'api://AzureADTokenExchange', 'session-seconds': '3600' },
  [Party.AZURE]: { 'client-id': '${TfToken[TOKEN.1]}', 'tenant-id': '11111111-1111-4111-8111-111111111111', 'cloud': 'azurecloud', 'audience': 'api://AzureADTokenExchange' },
  [Party.GCP]: { 'provider': 'projects/${TfToken[TOKEN.2]}/providers/devops', 'service-account': 'deploy@my-project.iam.gserviceaccount.com', 'project': 'my-project', 'audience': 'x' },
};

const identityOf = (trusted: AzureDevOpsWorkflow, party: Party, values: Values = VALUES[party]): ITrustedIdentity => (
  { party, workflow: trusted, document: {}, enforcements: [], permissions: [], audience: values.audience, login: { party, values } });

const asked = { branches: ['refs/heads/main'], exclusiveLock: true, environment: 'production' };

test('Azure and Google through a connection by the issuer of Entra', () => {
  const trusted = workflow(asked);
  expect(trusted.pipelineStage([Party.AZURE, Party.GCP].map((party) => identityOf(trusted, party)))).toMatchSnapshot();
});

test('AWS through a connection of its own, in a required template', () => {
  const trusted = workflow({ connection: byAzureDevOps, requiredTemplate: 'shop/templates/deploy.yml@refs/heads/main' });
  expect(trusted.pipelineStage([identityOf(trusted, Party.AWS)])).toMatchSnapshot();
});

interface Step { readonly inputs: Record<string, string>; readonly env: Record<string, string> }
interface Deployment { readonly environment: string; readonly strategy: { readonly runOnce: { readonly deploy: { readonly steps: Step[] } } } }

const HOSTILE = ["'; exit 1 #", '"\\', 'a: b', '- x', '# none', '&a *b', '%TAG', 'yes', '$HOME `id`', "it's \u00e9", '|\u00a0>', '{{ x }}', '[a]'];

test.each(HOSTILE)('hostile text stays a value: %j', (name) => {
  const connection = AzureDevOpsServiceConnection.of(entraProps({ name: name.replace(/[*?]/g, '.').trim() }));
  const trusted = workflow({ connection, environment: name.trim() });
  const text = trusted.pipelineStage([identityOf(trusted, Party.GCP, { ...VALUES[Party.GCP], 'service-account': name, 'provider': name })]);
  const { stages: [{ jobs: [job] }] } = parse(text) as { stages: { jobs: Deployment[] }[] };
  const [, step] = job.strategy.runOnce.deploy.steps;
  expect([job.environment, step.inputs.azureSubscription]).toEqual([name.trim(), connection.name]);
  const configuration = JSON.parse(step.env.GOOGLE_CONFIGURATION) as Record<string, string>;
  expect([configuration.audience, configuration.service_account_impersonation_url]).toEqual([`//iam.googleapis.com/${name}`, expect.stringContaining(`/${name}:`)]);
  // The script is the same whatever the values are.
  const plain = workflow();
  expect(plain.pipelineStage([identityOf(plain, Party.GCP)])).toContain(step.inputs.inlineScript.split('\n')[1]);
});

test('comments stay on their lines', () => {
  const trusted = workflow({ connection: byEntra });
  const text = trusted.pipelineStage([identityOf(trusted, Party.AZURE, { ...VALUES[Party.AZURE], 'tenant-id': 'x\nstages: []\n#' })]);
  expect((parse(text) as { stages: unknown[] }).stages).toHaveLength(1);
});
