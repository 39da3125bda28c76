import { CompiledTrust, NearMiss, Party } from '../trust';

/** Why a near miss of a workflow may be let in at a party: the reason of the acknowledgement. Undefined where it must be denied. */
export function allowanceOf(
  { violates, claims }: NearMiss, party: Party, trust: CompiledTrust, samples: readonly Record<string, unknown>[],
): string | undefined {
  const acknowledged = (requirement: string) => trust.acknowledgements.find(({ id }) => id === `${party}/${requirement}`)?.reason;
  const own = acknowledged(violates);
  if (own !== undefined) return own;
  const named = trust.alternatives.some(({ conditions }) => conditions.some(({ requirement, byName }) => requirement === violates && byName !== undefined));
  const looksOwn = samples.some(({ iss, sub }) => iss === claims.iss && sub === claims.sub);
  if (!named || !looksOwn) return undefined;
  // Names do for parties that see the subject only: where strangers get tokens too, the workflow had to acknowledge that.
  if (trust.issuer.multiTenant) return acknowledged('tenant');
  return party === Party.GCP ? undefined : 'the cloud knows repositories of a server of one\'s own by their names';
}
