import { RULES, TrustChecks } from '../../../src/checks';
import { IdentitySet } from '../../../src/verify';

/** Those on permissions and on how identities are kept apart. */
const ASKED = [
  'administrator', 'any-runner', 'becomes-others', 'changes-own-trust', 'gives-permissions', 'long-session', 'one-identity-for-plan-and-apply',
  'one-identity-for-stages', 'permissions-unknown', 'static-key', 'unreviewed-reads', 'unreviewed-writes',
  'way-to-other-identity',
];

/** What they say of a file that an engine wrote: the rule and what it speaks of, without the hashes that engines put behind names. */
export function found(path: string, json: unknown): string[] {
  const set = IdentitySet.fromFiles([{ path, content: JSON.stringify(json) }]);
  const findings = TrustChecks.of(set).findings(RULES.filter(({ id }) => ASKED.includes(id)));
  return findings.map(({ rule, message }) => `${rule}: ${message.replace(/(?<=[a-z])(?:_)?[0-9A-F]{8}\b/g, '').split(': ')[0]}`).sort();
}
