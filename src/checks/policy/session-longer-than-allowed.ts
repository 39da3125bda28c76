import { PolicyRule } from './policy-rule';
import { FindingConfidence, FindingSeverity } from '../../trust';
import { isClosed } from '../closed';
import { accountFor, managedIdentity } from '../examples';
import { roleWith } from '../permission-examples';

const CONDITION = "assertion.repository_id == '456789' && assertion.ref == 'refs/heads/main'";

/** Credentials that live longer than those of the policy, as the file says or as their cloud makes them where it says nothing. */
export const sessionLongerThanAllowed: PolicyRule<'permission'> = {
  id: 'session-longer-than-allowed',
  title: 'Credentials live longer than the policy of the organization allows',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'Credentials that leak from a log or a cache work until they end: long after the job is over, and after somebody has noticed.',
  limits: 'Whether a job asks for less, and whether a policy of the tenant of Azure says less, is in no file.',
  subject: 'permission',
  policy: { longestSession: 3600 },
  judge: ({ identity, permissions: { longest, session }, trust }, { longestSession: allowed }) => {
    if (allowed === undefined || longest === undefined || isClosed(trust)) return [];
    const { seconds, open, fix } = longest;
    const location = session?.source ?? identity.source;
    if (open !== undefined) return [{ message: `how long its sessions are is not known, so it is not proved that ${allowed} seconds is the longest: ${open}`, location, fix }];
    return seconds === undefined || seconds <= allowed ? [] : [{ message: `sessions of up to ${seconds} seconds, where ${allowed} are allowed`, location, fix }];
  },
  bad: [roleWith({ MaxSessionDuration: 7200 }), roleWith({ MaxSessionDuration: { Ref: 'LongestSession' } }), managedIdentity(['repo:my-org@123456/my-repo@456789:ref:refs/heads/main'])],
  good: [roleWith({ MaxSessionDuration: 3600 }), roleWith({}), accountFor(CONDITION)],
};
