import { CloudLogin, Party, tokenFileLogin } from '../../trust';

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

/** The token and the files that log in to a cloud. A session of AWS is named after the job. */
export function loginOf(login: CloudLogin): JobLogin {
  const cloud = login.party.toUpperCase();
  const [token, path] = [`/tmp/${login.party}-id-token`, `/tmp/${login.party}-credentials.json`];
  const { audience, variables, configuration } = tokenFileLogin(login, token);
  const session: Record<string, string> = login.party === Party.AWS ? { AWS_ROLE_SESSION_NAME: 'gitlab-$CI_PROJECT_ID-$CI_JOB_ID' } : {};
  const credentials = configuration && { [`${cloud}_CREDENTIALS`]: configuration.content, ...Object.fromEntries(configuration.variables.map((name) => [name, path])) };
  return {
    token: `${cloud}_ID_TOKEN`,
    audience,
    variables: { ...credentials, ...variables, ...session },
    files: { [`${cloud}_ID_TOKEN`]: token, ...configuration && { [`${cloud}_CREDENTIALS`]: path } },
  };
}
