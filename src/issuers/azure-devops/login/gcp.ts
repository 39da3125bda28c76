import { AZURE_TASK } from './azure';
import { LoginStep, WrittenLogin } from './step';

/**
 * Nothing of the script is a value: those stand in the environment, where no shell reads them. `idToken` is the token of the connection.
 * @see https://learn.microsoft.com/en-us/azure/devops/pipelines/tasks/reference/azure-cli-v2 (2026-11-27): addSpnToEnvironment
 */
const SCRIPT = [
  'umask 077',
  'printf \'%s\' "$idToken" > "$AGENT_TEMPDIRECTORY/google-token.jwt"',
  'printf \'%s\' "$GOOGLE_CONFIGURATION" > "$AGENT_TEMPDIRECTORY/google-credentials.json"',
  'echo "##vso[task.setvariable variable=GOOGLE_APPLICATION_CREDENTIALS]$AGENT_TEMPDIRECTORY/google-credentials.json"',
].join('\n');

/**
 * The login to Google with the token of a connection of Azure: the configuration of an external account, which client libraries, gcloud and Terraform read.
 * @see https://docs.cloud.google.com/iam/docs/workload-identity-federation-with-deployment-pipelines (2026-11-21)
 */
export function gcpStep({ connection, values }: WrittenLogin): LoginStep {
  const project: Record<string, string> = values.project === undefined ? {} : { GOOGLE_CLOUD_PROJECT: values.project };
  return {
    step: {
      task: AZURE_TASK.value,
      displayName: 'Log in to Google',
      inputs: { azureSubscription: connection, addSpnToEnvironment: true, scriptType: 'bash', scriptLocation: 'inlineScript', inlineScript: `${SCRIPT}\n` },
      env: { GOOGLE_CONFIGURATION: configuration(values), ...project },
    },
    fields: {},
  };
}

function configuration(values: WrittenLogin['values']): string {
  const account = values['service-account'];
  return JSON.stringify({
    type: 'external_account',
    audience: `//iam.googleapis.com/${values.provider}`,
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: 'https://sts.googleapis.com/v1/token',
    credential_source: { file: '$(Agent.TempDirectory)/google-token.jwt' },
    ...account === undefined ? {} : { service_account_impersonation_url: `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${account}:generateAccessToken` },
  });
}
