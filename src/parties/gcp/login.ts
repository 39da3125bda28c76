import { Fact } from '../../internal/fact';
import { LoginStep, Party } from '../../trust';

/** The action by which a job of GitHub Actions logs in. */
const ACTION: Fact<string> = {
  value: 'google-github-actions/auth@v3', source: 'https://github.com/google-github-actions/auth/blob/main/action.yml (3.0.0)', asOf: '2026-11-21',
};

/** What the inputs are made of. */
export interface GoogleLoginOptions {
  /** `projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER`. */
  readonly provider: string;
  /** Email of the service account to impersonate. @default - direct access */
  readonly serviceAccount?: string;
  /** The project for later commands. @default - read from the service account, where there is one */
  readonly project?: string;
  /** The audience that the provider takes. @default - the provider's own name, as the action does */
  readonly audience?: string;
}

/** The login step of a job in GitHub Actions. `id-token: write` is the job's to give. */
export function googleLogin({ provider, serviceAccount, project, audience }: GoogleLoginOptions): LoginStep {
  const optional = Object.entries({ service_account: serviceAccount, project_id: project, audience });
  const given = optional.filter((input): input is [string, string] => input[1] !== undefined);
  return { party: Party.GCP, action: ACTION.value, inputs: { workload_identity_provider: provider, ...Object.fromEntries(given) } };
}
