import { AzureDevOpsServiceConnection, AzureDevOpsServiceConnectionProps, AzureDevOpsWorkflow, AzureDevOpsWorkflowProps } from '../../../src/issuers';

export const TENANT = 'd11f8ca3-4b52-4c0f-9a7e-6a5d0c3b2e10';
export const ORGANIZATION = '3f0b6a52-7c1d-4e8f-9b2a-1d4c5e6f7a80';
export const CONNECTION = '5c9d3e71-2b4a-4f60-8e1d-9a7b6c5d4e3f';

/** `encodeGuid(TENANT)` and that of Azure DevOps, as Azure DevOps would show them. */
export const PREFIX = '/eid1/c/pub/t/o4wf0VJLD0yafmpdDDsuEA/a/rISbSSETf0KqFyZ8ppdXmA/sc';

const NAMES = { organization: 'contoso', organizationId: ORGANIZATION, project: 'Web Shop', name: 'deploy-production', connectionId: CONNECTION };

/** What Azure DevOps shows of a connection by the issuer of Entra. */
export const entraProps = (changed: Partial<AzureDevOpsServiceConnectionProps> = {}): AzureDevOpsServiceConnectionProps => (
  { ...NAMES, issuer: `https://login.microsoftonline.com/${TENANT}/v2.0`, subject: `${PREFIX}/${ORGANIZATION}/${CONNECTION}`, ...changed });

/** The same by the issuer of Azure DevOps. */
export const namedProps = (changed: Partial<AzureDevOpsServiceConnectionProps> = {}): AzureDevOpsServiceConnectionProps => (
  { ...NAMES, issuer: `https://vstoken.dev.azure.com/${ORGANIZATION}`, subject: 'sc://contoso/Web Shop/deploy-production', ...changed });

export const byEntra = AzureDevOpsServiceConnection.of(entraProps());
export const byAzureDevOps = AzureDevOpsServiceConnection.of(namedProps());

export const workflow = (props: Partial<AzureDevOpsWorkflowProps> = {}) => new AzureDevOpsWorkflow({ name: 'deploy', connection: byEntra, ...props });
