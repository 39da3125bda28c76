import { CloudLogin } from './cloud-login';
import { Party } from './party';

/** What the SDKs and tools of a cloud look for by themselves, where the token of a job lies in a file. */
export interface TokenFileLogin {
  readonly party: Party;
  /** The audience that the token is asked for. */
  readonly audience: string;
  /** Values, by the variable that has them. */
  readonly variables: Readonly<Record<string, string>>;
  /** A file beside that of the token: its content, and the variables that have its path. @default - none */
  readonly configuration?: { readonly content: string; readonly variables: readonly string[] };
}

type Values = Readonly<Record<string, string | undefined>>;
const given = (variables: Values) => Object.fromEntries(Object.entries(variables).filter((one): one is [string, string] => one[1] !== undefined));

/** Where Entra is, of clouds that are not the public one. @see https://learn.microsoft.com/en-us/entra/identity-platform/authentication-national-cloud */
const AUTHORITIES: Readonly<Record<string, string>> = { azureusgovernment: 'https://login.microsoftonline.us/', azurechinacloud: 'https://login.chinacloudapi.cn/' };

/** @see https://docs.aws.amazon.com/sdkref/latest/guide/access-assume-role-web.html */
function aws({ values }: CloudLogin, token: string): TokenFileLogin {
  const variables = given({ AWS_ROLE_ARN: values['role-arn'], AWS_REGION: values.region, AWS_WEB_IDENTITY_TOKEN_FILE: token });
  return { party: Party.AWS, audience: values.audience, variables };
}

/** @see https://learn.microsoft.com/en-us/entra/workload-id/workload-identity-federation */
function azure({ values }: CloudLogin, token: string): TokenFileLogin {
  const variables = given({
    AZURE_CLIENT_ID: values['client-id'],
    AZURE_TENANT_ID: values['tenant-id'],
    AZURE_SUBSCRIPTION_ID: values['subscription-id'],
    AZURE_AUTHORITY_HOST: AUTHORITIES[(values.cloud ?? '').toLowerCase()],
    AZURE_FEDERATED_TOKEN_FILE: token,
  });
  return { party: Party.AZURE, audience: values.audience, variables };
}

/** As a service account, or directly where there is none. @see https://google.aip.dev/auth/4117 */
function gcp({ values }: CloudLogin, token: string): TokenFileLogin {
  const account = values['service-account'];
  const configuration = {
    type: 'external_account',
    audience: `//iam.googleapis.com/${values.provider}`,
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: 'https://sts.googleapis.com/v1/token',
    credential_source: { file: token },
    ...account === undefined ? {} : { service_account_impersonation_url: `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${account}:generateAccessToken` },
  };
  return {
    party: Party.GCP,
    audience: values.audience ?? `https://iam.googleapis.com/${values.provider}`,
    variables: given({ GOOGLE_CLOUD_PROJECT: values.project }),
    configuration: { content: JSON.stringify(configuration), variables: ['GOOGLE_APPLICATION_CREDENTIALS', 'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE'] },
  };
}

const LOGINS: Readonly<Record<Party, (login: CloudLogin, token: string) => TokenFileLogin>> = { [Party.AWS]: aws, [Party.AZURE]: azure, [Party.GCP]: gcp };

/**
 * How a cloud's tools log in with a token that lies in a file.
 * @param token the path of that file
 */
export const tokenFileLogin = (login: CloudLogin, token: string): TokenFileLogin => LOGINS[login.party](login, token);
