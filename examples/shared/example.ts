import { Enforcement, GitHubWorkflow } from 'cdk-trusted-workflows';
import { TrustedRole, TrustPolicy } from 'cdk-trusted-workflows/aws';
import { TrustedIdentity } from 'cdk-trusted-workflows/azure';
import { TrustedPool } from 'cdk-trusted-workflows/gcp';

/** The clouds, as tables name them. */
export const CLOUDS = { aws: 'AWS', azure: 'Azure', gcp: 'GCP' };
export type Cloud = keyof typeof CLOUDS;

/** One trusted workflow, and the constructs that trust it. Its role, identity and service account all have its name. */
export interface Holding {
  readonly workflow: GitHubWorkflow;
  readonly role?: TrustedRole | TrustPolicy;
  readonly identity?: TrustedIdentity;
  readonly pool?: TrustedPool;
  /** The code of the error with which a managed identity refuses this workflow, where it does. */
  readonly azureRefuses?: string;
  /** Whether the pool has so many workflows that its document is shown with the one binding of this workflow. @default false */
  readonly oneOfMany?: boolean;
}

/** What an example synthesizes. */
export interface Example {
  readonly holdings: Holding[];
  /** The synthesized templates. */
  readonly files: string[];
  /** Identities in the files beside those of the holdings: `aws deploy`. */
  readonly others?: string[];
  /** Workflows that mean to admit runs of each other: pairs of names. */
  readonly overlaps?: [string, string][];
}

/** What one cloud's construct says of a workflow. */
export interface Held {
  readonly audience: string;
  readonly enforcements: Enforcement[];
  /** What the cloud evaluates, for snapshots. */
  readonly document: unknown;
}

function documentOf(pool: TrustedPool, { name }: GitHubWorkflow, oneOfMany = false): unknown {
  const { document } = pool;
  return oneOfMany ? { ...document, bound: { [name]: document.bound[name] } } : document;
}

/** The clouds that hold a workflow. */
export function heldBy({ workflow, role, identity, pool, oneOfMany }: Holding): Map<Cloud, Held> {
  const held = new Map<Cloud, Held>();
  if (role) held.set('aws', role);
  if (identity) held.set('azure', identity);
  if (pool) held.set('gcp', { audience: pool.audience, enforcements: pool.enforcementsOf(workflow), document: documentOf(pool, workflow, oneOfMany) });
  return held;
}

/**
 * The requirement that a cloud leaves out by an acknowledgement, if it is that one. A repository that a cloud knows by name is known as
 * well as its owner: with the tenant left out, its name is anybody's.
 */
export function gapOf({ enforcements }: Held, requirement?: string): Enforcement | undefined {
  return enforcements.find(({ enforced, requirement: id }) => !enforced && (id === requirement || (id === 'tenant' && requirement === 'repository')));
}
