import { LoginStep, onPage, WrittenLogin } from './step';
import { Fact } from '../../../internal/fact';

/** The task that logs in to Azure and runs a script. */
export const AZURE_TASK: Fact<string> = {
  value: 'AzureCLI@2', source: 'https://learn.microsoft.com/en-us/azure/devops/pipelines/tasks/reference/azure-cli-v2', asOf: '2026-11-27',
};

/** What the page of the connection has. */
const FIELDS = ['client-id', 'tenant-id', 'subscription-id'];

/** The login to Azure: identity, tenant and subscription are the connection's. */
export function azureStep({ connection, values }: WrittenLogin): LoginStep {
  return {
    step: {
      task: AZURE_TASK.value,
      displayName: 'Log in to Azure',
      inputs: { azureSubscription: connection, scriptType: 'bash', scriptLocation: 'inlineScript', inlineScript: 'echo "logged in: deploy here"\n' },
    },
    fields: Object.fromEntries(FIELDS.filter((name) => Object.hasOwn(values, name)).map((name) => [name.replace('-', ' '), onPage(values[name])])),
  };
}
