import { AskedPolicy, OrganizationPolicy } from './organization-policy';
import { FindingPart, Rule, SubjectKind, Subjects } from '../rule';

/** A check of what an organization allows: one file, one id, one page. Without a policy it is not asked. */
export interface PolicyRule<Kind extends SubjectKind = SubjectKind> extends Omit<Rule<Kind>, 'judge'> {
  /** The policy of its examples. */
  readonly policy: OrganizationPolicy;
  /** What it says of a subject under a policy; nothing where all is well, or where the policy does not speak of it. Pure. */
  judge(subject: Subjects[Kind], policy: AskedPolicy): readonly FindingPart[];
}

/** The rule under one policy. */
export const under = <Kind extends SubjectKind>({ policy: _example, ...rule }: PolicyRule<Kind>, policy: AskedPolicy): Rule<Kind> => (
  { ...rule, judge: (subject) => rule.judge(subject, policy) });
