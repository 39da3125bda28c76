import { CompiledTrust, Enforcement, notEnforceable, Party } from '../../../trust';

/** The requirements that no condition on a claim serves: all that Google could miss, since it sees every claim. */
export function gapsOf(trust: CompiledTrust): Enforcement[] {
  const served = new Set(trust.alternatives.flatMap(({ conditions }) => conditions.map(({ requirement }) => requirement)));
  return trust.requirements
    .filter(({ id }) => !served.has(id))
    .map((requirement) => notEnforceable(Party.GCP, trust, requirement, 'no condition on a claim of the token serves it', []));
}
