import { JudgedIdentity } from './judged-identity';
import { JudgedPermissions } from './judged-permissions';
import { Rule } from './rule';
import { findingOf } from './trust-checks';
import { Finding, TrustingIdentity } from '../trust';

/** What rules on permissions find of one identity, without all else that is found of files. Whom it lets in is asked only where a rule needs it. */
export function permissionFindings(identity: TrustingIdentity, rules: readonly Rule<'permission'>[]): Finding[] {
  const subject = new JudgedPermissions(identity, new JudgedIdentity(identity));
  return rules.flatMap((rule) => rule.judge(subject).map((part) => findingOf(identity, { rule, part })));
}
