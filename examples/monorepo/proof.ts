import { Party } from 'cdk-trusted-workflows';
import { AdmittedSet, ComparisonAnswer, IdentitySet } from 'cdk-trusted-workflows/verify';
import { deployments } from './model';

/** Two identities of different workflows, and whether a token could get in at both. */
export interface Pair {
  readonly one: string;
  readonly other: string;
  readonly answer: ComparisonAnswer;
}

const CLOUDS = [Party.AWS, Party.AZURE, Party.GCP];

/**
 * Every identity of every service and stage against each of every other one, across clouds too: over all tokens that GitHub can mint, not over samples. What is
 * compared was read back from the files.
 */
export function pairs(set: IdentitySet): Pair[] {
  const projects = deployments[0].workflow.declaredProjects;
  const sets = deployments.map(({ workflow }) => CLOUDS.map((cloud) => AdmittedSet.ofIdentity(set, workflow.name, { party: cloud })));
  return sets.flatMap((own, index) => own.flatMap((one) => sets.slice(index + 1).flat().map((other): Pair => (
    { one: one.name, other: other.name, answer: one.disjoint(other, { projects }).answer }))));
}
