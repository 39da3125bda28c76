import { PolicyRule } from './policy-rule';
import { FindingConfidence, FindingSeverity } from '../../trust';
import { isClosed } from '../closed';
import { accountFor } from '../examples';
import { roleWith } from '../permission-examples';

const CONDITION = "assertion.repository_id == '456789' && assertion.ref == 'refs/heads/main'";

/** Sessions that are short enough as long as a setting of the tenant or the organization is as it usually is. */
export const sessionSetElsewhere: PolicyRule<'permission'> = {
  id: 'session-set-elsewhere',
  title: 'No file tells whether credentials live longer than the policy of the organization allows',
  severity: FindingSeverity.NOTE,
  confidence: FindingConfidence.HIGH,
  attack: 'Whoever may change that setting, of one tenant or organization for all, makes credentials that leak work for longer, and nothing here shows it.',
  subject: 'permission',
  policy: { longestSession: 3600 },
  judge: ({ permissions: { longest }, trust }, { longestSession: allowed }) => {
    const { seconds, unless } = longest ?? {};
    if (allowed === undefined || unless === undefined || isClosed(trust) || (seconds ?? 0) > allowed || (unless.seconds ?? Infinity) <= allowed) return [];
    const usual = seconds === undefined ? '' : `sessions of up to ${seconds} seconds, unless `;
    const most = unless.seconds === undefined ? '' : `, up to ${unless.seconds}`;
    return [{ message: `${usual}${unless.why}${most}: ${allowed} are allowed`, fix: longest!.fix }];
  },
  bad: [accountFor(CONDITION)],
  good: [roleWith({})],
};
