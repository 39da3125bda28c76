import { AzureDevOpsServiceConnection, AzureDevOpsWorkflow } from 'cdk-trusted-workflows';

// docs/azure-devops.md
export function model(): AzureDevOpsWorkflow {
  const connection = AzureDevOpsServiceConnection.of({
    organization: 'contoso',
    organizationId: '3f0b6a52-7c1d-4e8f-9b2a-1d4c5e6f7a80', // instanceId of https://dev.azure.com/contoso/_apis/connectionData
    project: 'Web Shop',
    name: 'deploy-production',
    connectionId: '5c9d3e71-2b4a-4f60-8e1d-9a7b6c5d4e3f', // resourceId in the address of its page
    issuer: 'https://login.microsoftonline.com/d11f8ca3-4b52-4c0f-9a7e-6a5d0c3b2e10/v2.0',
    subject: '/eid1/c/pub/t/o4wf0VJLD0yafmpdDDsuEA/a/rISbSSETf0KqFyZ8ppdXmA/sc/3f0b6a52-7c1d-4e8f-9b2a-1d4c5e6f7a80/5c9d3e71-2b4a-4f60-8e1d-9a7b6c5d4e3f',
  });

  const production = new AzureDevOpsWorkflow({
    name: 'production',
    connection,
    branches: ['refs/heads/main'],
    exclusiveLock: true,
    acknowledge: ['azure/branch', 'azure/exclusive-lock'].map((id) => ({
      id, reason: 'Branch control and exclusive lock of the connection, reviewed by security', expires: '2027-06-30',
    })),
  });
  return production;
}
