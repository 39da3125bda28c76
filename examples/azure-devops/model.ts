import { Acknowledgement, AzureDevOpsServiceConnection, AzureDevOpsWorkflow, TrustTier } from 'cdk-trusted-workflows';

const ORGANIZATION = { organization: 'contoso', organizationId: '3f0b6a52-7c1d-4e8f-9b2a-1d4c5e6f7a80', project: 'Web Shop' };
const ENTRA = 'https://login.microsoftonline.com/d11f8ca3-4b52-4c0f-9a7e-6a5d0c3b2e10/v2.0';

/** Two connections to Azure, as their pages show them: by the issuer of Entra. */
const toProduction = AzureDevOpsServiceConnection.of({
  ...ORGANIZATION,
  name: 'deploy-production',
  connectionId: '5c9d3e71-2b4a-4f60-8e1d-9a7b6c5d4e3f',
  issuer: ENTRA,
  subject: '/eid1/c/pub/t/o4wf0VJLD0yafmpdDDsuEA/a/rISbSSETf0KqFyZ8ppdXmA/sc/3f0b6a52-7c1d-4e8f-9b2a-1d4c5e6f7a80/5c9d3e71-2b4a-4f60-8e1d-9a7b6c5d4e3f',
});
const toStaging = AzureDevOpsServiceConnection.of({
  ...ORGANIZATION,
  name: 'deploy-staging',
  connectionId: '8d7e6f5a-4b3c-4d2e-9f1a-0b1c2d3e4f5a',
  issuer: ENTRA,
  subject: '/eid1/c/pub/t/o4wf0VJLD0yafmpdDDsuEA/a/rISbSSETf0KqFyZ8ppdXmA/sc/3f0b6a52-7c1d-4e8f-9b2a-1d4c5e6f7a80/8d7e6f5a-4b3c-4d2e-9f1a-0b1c2d3e4f5a',
});

/** A connection of the type AWS, of AWS Toolkit: by the issuer of Azure DevOps, whose subjects are names. */
const toAws = AzureDevOpsServiceConnection.of({
  ...ORGANIZATION,
  name: 'aws-production',
  connectionId: '1f2e3d4c-5b6a-4978-8695-a4b3c2d1e0f9',
  issuer: 'https://vstoken.dev.azure.com/3f0b6a52-7c1d-4e8f-9b2a-1d4c5e6f7a80',
  subject: 'sc://contoso/Web Shop/aws-production',
});

const REASON = 'Branch control and exclusive lock stand on the connection: Project settings > Service connections > Approvals and checks';
const held = (...ids: string[]): Acknowledgement[] => ids.map((id) => ({ id, reason: REASON, expires: '2027-06-30' }));

/**
 * Production: main alone, one run at a time, approved. No cloud sees any of it, so the checks of the connection hold it: each cloud's gap is acknowledged, and the
 * report says that approvals are assumed.
 */
const checks = { tier: TrustTier.PRODUCTION, controls: { reviewers: true }, branches: ['refs/heads/main'], exclusiveLock: true };

export const production = new AzureDevOpsWorkflow({
  name: 'production', connection: toProduction, ...checks, acknowledge: held('azure/branch', 'azure/exclusive-lock', 'gcp/branch', 'gcp/exclusive-lock'),
});

/** The same for AWS, through a connection of its own: AWS takes no token of Entra, and the other issuer's subjects carry no ids. */
export const productionAws = new AzureDevOpsWorkflow({
  name: 'production-aws',
  connection: toAws,
  ...checks,
  acknowledge: [...held('aws/branch', 'aws/exclusive-lock'), { id: 'tier/project-ids', reason: 'contoso keeps its name, and nobody else administers the project', expires: '2027-06-30' }],
});

/** Staging: whatever pipeline the connection permits, on any branch that is protected: branch control holds that, by declaration, and the report says so. */
export const staging = new AzureDevOpsWorkflow({ name: 'staging', tier: TrustTier.STAGING, controls: { deploymentRefs: true }, connection: toStaging });
