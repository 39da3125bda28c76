import { Party } from '../../trust';

/** What a job has to log in to one cloud: files and variables that the cloud's SDKs and tools look for by themselves. */
export interface JobLogin {
  /** The variable with the token. */
  readonly token: string;
  readonly audience: string;
  /** Values, as variables of the job. */
  readonly variables: Readonly<Record<string, string>>;
  /** Files by the variable whose value they get. */
  readonly files: Readonly<Record<string, string>>;
}

type Values = Readonly<Record<string, string | undefined>>;
const given = (variables: Values) => Object.fromEntries(Object.entries(variables).filter((one): one is [string, string] => one[1] !== undefined));

/** @see https://docs.aws.amazon.com/sdkref/latest/guide/access-assume-role-web.html */
function aws(values: Values): JobLogin {
  const file = '/tmp/aws-id-token';
  return {
    token: 'AWS_ID_TOKEN',
    audience: values.audience!,
    variables: given({ AWS_ROLE_ARN: values['role-arn'], AWS_REGION: values.region, AWS_WEB_IDENTITY_TOKEN_FILE: file, AWS_ROLE_SESSION_NAME: 'gitlab-$CI_PROJECT_ID-$CI_JOB_ID' }),
    files: { AWS_ID_TOKEN: file },
  };
}

/** Where Entra is, of clouds that are not the public one. */
const AUTHORITIES: Readonly<Record<string, string>> = { azureusgovernment: 'https://login.microsoftonline.us/', azurechinacloud: 'https://login.chinacloudapi.cn/' };

/** @see https://learn.microsoft.com/en-us/entra/workload-id/workload-identity-federation */
function azure(values: Values): JobLogin {
  const file = '/tmp/azure-id-token';
  return {
    token: 'AZURE_ID_TOKEN',
    audience: values.audience!,
    variables: given({
      AZURE_CLIENT_ID: values['client-id'],
      AZURE_TENANT_ID: values['tenant-id'],
      AZURE_SUBSCRIPTION_ID: values['subscription-id'],
      AZURE_AUTHORITY_HOST: AUTHORITIES[(values.cloud ?? '').toLowerCase()],
      AZURE_FEDERATED_TOKEN_FILE: file,
    }),
    files: { AZURE_ID_TOKEN: file },
  };
}

/** As a service account, or directly where there is none. @see https://google.aip.dev/auth/4117 */
function gcp(values: Values): JobLogin {
  const [token, credentials] = ['/tmp/gcp-id-token', '/tmp/gcp-credentials.json'];
  const account = values['service-account'];
  const config = {
    type: 'external_account',
    audience: `//iam.googleapis.com/${values.provider}`,
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: 'https://sts.googleapis.com/v1/token',
    credential_source: { file: token },
    ...account === undefined ? {} : { service_account_impersonation_url: `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${account}:generateAccessToken` },
  };
  return {
    token: 'GCP_ID_TOKEN',
    audience: values.audience ?? `https://iam.googleapis.com/${values.provider}`,
    variables: given({
      GCP_CREDENTIALS: JSON.stringify(config),
      GOOGLE_APPLICATION_CREDENTIALS: credentials,
      CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE: credentials,
      GOOGLE_CLOUD_PROJECT: values.project,
    }),
    files: { GCP_ID_TOKEN: token, GCP_CREDENTIALS: credentials },
  };
}

const LOGINS: Readonly<Record<Party, (values: Values) => JobLogin>> = { [Party.AWS]: aws, [Party.AZURE]: azure, [Party.GCP]: gcp };

/** The token and the files that log in to a cloud. */
export const loginOf = (party: Party, values: Values): JobLogin => LOGINS[party](values);
