import { Enforcement, ITrustedIdentity, TrustedWorkflow } from 'cdk-trusted-workflows';

/** The clouds, as tables name them. */
export const CLOUDS = { aws: 'AWS', azure: 'Azure', gcp: 'GCP' };
export type Cloud = keyof typeof CLOUDS;

/** One trusted workflow, and what it acts as in each cloud: a role, an identity and a service account of its own name. */
export interface Holding {
  readonly workflow: TrustedWorkflow;
  readonly identities: ITrustedIdentity[];
  /** The code of the error with which a managed identity refuses this workflow, where it does. */
  readonly azureRefuses?: string;
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

/** The identities of a workflow by their clouds. */
export function heldBy({ identities }: Holding): Map<Cloud, ITrustedIdentity> {
  return new Map(identities.map((identity) => [identity.party as Cloud, identity]));
}

/**
 * The requirement that a cloud leaves out by an acknowledgement, if it is that one. A repository that a cloud knows by name is known as
 * well as its owner: with the tenant left out, its name is anybody's.
 */
export function gapOf({ enforcements }: ITrustedIdentity, requirement?: string): Enforcement | undefined {
  return enforcements.find(({ enforced, requirement: id }) => !enforced && (id === requirement || (id === 'tenant' && requirement === 'repository')));
}
