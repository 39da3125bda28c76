import { OrganizationPolicy } from './organization-policy';
import { JudgedIdentity } from '../judged-identity';
import { FindingPart, Rule } from '../rule';

/** A check of what an organization allows: one file, one id, one page. Without a policy it is not asked. */
export interface PolicyRule extends Omit<Rule<'identity'>, 'judge'> {
  /** The policy of its examples. */
  readonly policy: OrganizationPolicy;
  /** What it says of an identity under a policy; nothing where all is well, or where the policy does not speak of it. Pure. */
  judge(subject: JudgedIdentity, policy: OrganizationPolicy): readonly FindingPart[];
}

/** The rule under one policy. */
export const under = ({ policy: _example, ...rule }: PolicyRule, policy: OrganizationPolicy): Rule<'identity'> => (
  { ...rule, judge: (subject) => rule.judge(subject, policy) });
