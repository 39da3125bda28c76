import { CloudLogin } from './cloud-login';
import { Enforcement } from './enforcement';
import { Party } from './party';
import { PermissionInWords } from './permission-in-words';
import { TrustedWorkflow } from './trusted-workflow';

/**
 * What the runs of one trusted workflow act as in one cloud: a role, a managed identity, an application, a service account, a direct grant.
 * Reports, reviews and pipelines take it, whatever the cloud.
 */
export interface ITrustedIdentity {
  /** The cloud. */
  readonly party: Party;
  /** Whose runs may act as the identity. */
  readonly workflow: TrustedWorkflow;
  /**
   * What the cloud evaluates, as plain data for snapshots: the trust policy of a role as its template has it; the `credentials` (and
   * `flexibleCredentials`) of an identity of Azure; the provider of a pool of Google, and of its bindings that of this workflow.
   */
  readonly document: Record<string, unknown>;
  /** How the cloud holds each requirement of the trusted workflow, or why not and what acknowledges the gap. */
  readonly enforcements: Enforcement[];
  /**
   * What it may do, in words, as far as the app tells: grants of other constructs too. What somebody gives it elsewhere is not in it.
   * Empty: nothing, or nothing is told.
   */
  readonly permissions: PermissionInWords[];
  /** The audience that a job asks its token for. */
  readonly audience: string;
  /** What a job needs to turn its token into credentials of this identity. */
  readonly login: CloudLogin;
}
