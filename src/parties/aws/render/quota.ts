import { awsTrustPolicyQuota, awsTrustPolicyTooLong } from '../../../internal/catalogue/aws';
import { CompiledTrust } from '../../../trust';
import { KeyCondition, ProviderArn, TrustPolicy } from '../document';
import { policyLength } from './check';
import { fold } from './fold';
import { LIMITS } from '../facts/limits';

/** A quota that an account can have. */
export function checkQuota(quota: number): number {
  const [least, most] = [LIMITS.trustPolicyQuota.value, LIMITS.trustPolicyQuotaMost.value];
  if (!Number.isInteger(quota) || quota < least || quota > most) throw awsTrustPolicyQuota(quota, least, most);
  return quota;
}

/** The policy of some alternatives. */
export function policyOf(alternatives: KeyCondition[][], provider: ProviderArn): TrustPolicy {
  return { statements: fold(alternatives).map((conditions) => ({ provider, conditions })) };
}

/** A policy that the account takes. CDK checks neither this nor anything else about its length. */
export function checkLength(policy: TrustPolicy, alternatives: KeyCondition[][], trust: CompiledTrust, quota: number): void {
  const length = policyLength(policy);
  if (length <= quota) return;
  const provider = policy.statements[0].provider;
  const groups = split(alternatives, (part) => policyLength(policyOf(part, provider)) <= quota);
  throw awsTrustPolicyTooLong(trust.name, length, quota, (groups ?? []).map((group) => describe(group, trust)), LIMITS.trustPolicyQuotaMost.value);
}

/** Runs of alternatives that each fit, as few as their order gives; undefined where a single one does not. */
function split(alternatives: KeyCondition[][], fits: (part: KeyCondition[][]) => boolean): number[][] | undefined {
  const groups: number[][] = [];
  for (const index of alternatives.keys()) {
    const last = groups.at(-1);
    if (!fits([alternatives[index]])) return undefined;
    if (last && fits([...last, index].map((each) => alternatives[each]))) last.push(index);
    else groups.push([index]);
  }
  return groups;
}

function describe(group: number[], { alternatives }: CompiledTrust): string {
  const [first, last] = [group[0], group[group.length - 1]].map((index) => alternatives[index].subject.matcher.toString());
  return group.length === 1 ? `one whose subject ${first}` : `one of ${group.length} alternatives, from the subject that ${first} to the one that ${last}`;
}
