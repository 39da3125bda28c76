import { CompiledTrust, TrustRequirement } from './compiled-trust';
import { Enforcement } from './enforcement';
import { Party } from './party';
import { notEnforceable } from './rendering';
import { settle } from './settle';

/** Id of the requirement that an identity is not shared: `azure/shared-identity` acknowledges that it is. */
export const SHARED_IDENTITY = 'shared-identity';

const WHY = 'a cloud knows the identity, not the run that acts as it';

/** What a trusted workflow of several repositories asks for, and no party can hold: they are one identity. */
export const EACH_REPOSITORY: TrustRequirement = { id: SHARED_IDENTITY, text: 'each repository acts for itself alone', whyNever: `${WHY}: each repository acts for all the others` };

/** The same for several trusted workflows. */
const EACH_WORKFLOW: TrustRequirement = { id: SHARED_IDENTITY, text: 'each trusted workflow acts for itself alone', whyNever: `${WHY}: each trusted workflow acts for all the others` };

/** What a report says of a workflow that acts as an identity beside others: a gap, acknowledged where the workflow says so. */
export function sharedWith(party: Party, trust: CompiledTrust, identity: string, others: readonly string[]): Enforcement {
  const known = trust.requirements.find(({ id }) => id === SHARED_IDENTITY);
  const shared = notEnforceable(party, trust, known ?? EACH_WORKFLOW, '', ['an identity of its own for each trusted workflow']);
  return { ...shared, how: `${shared.how}; ${identity} is also that of ${[...others].sort().join(', ')}` };
}

/** Throws unless every trusted workflow of an identity acknowledges that it is shared, whichever comes first. */
export function settleSharing(party: Party, identity: string, trusts: readonly CompiledTrust[]): void {
  const namesBeside = (trust: CompiledTrust) => trusts.filter((other) => other !== trust).map(({ name }) => name);
  if (trusts.length > 1) trusts.forEach((trust) => settle(trust, [sharedWith(party, trust, identity, namesBeside(trust))]));
}
