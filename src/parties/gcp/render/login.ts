import { CloudLogin, Party } from '../../../trust';

/** What a login is made of. */
export interface GoogleLoginOptions {
  /** `projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER`. */
  readonly provider: string;
  /** Email of the service account to impersonate. @default - direct access */
  readonly serviceAccount?: string;
  /** The project for later commands. @default - read from the service account, where there is one */
  readonly project?: string;
  /** The audience that the provider takes. @default - the provider's own name */
  readonly audience?: string;
}

/** What a job needs to log in to Google. */
export function googleLogin({ provider, serviceAccount, project, audience }: GoogleLoginOptions): CloudLogin {
  const optional = Object.entries({ 'service-account': serviceAccount, project, audience });
  const given = optional.filter((value): value is [string, string] => value[1] !== undefined);
  return { party: Party.GCP, values: { provider, ...Object.fromEntries(given) } };
}
