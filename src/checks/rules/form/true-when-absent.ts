import { FindingConfidence, FindingSeverity } from '../../../trust';
import { awsPolicy } from '../../documents';
import { role, roleFor } from '../../examples';
import { Rule } from '../../rule';

const SUB = 'repo:my-org@123456/my-repo@456789:ref:refs/heads/main';
/** Both are true where the key is absent. @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html (2026-11-21) */
const TRUE_WHEN_ABSENT = /^ForAllValues:|IfExists$/i;

/** An operator of an Allow that holds where the claim is not there at all: what it seems to ask for is not asked. */
export const trueWhenAbsent: Rule<'identity'> = {
  id: 'true-when-absent',
  title: 'A condition of an Allow holds where its claim is absent',
  severity: FindingSeverity.WARNING,
  confidence: FindingConfidence.HIGH,
  attack: 'A token without the claim passes the condition. Safe while the issuer always mints the claim; the day it leaves it out, or the key is misspelt, nothing is asked any more.',
  subject: 'identity',
  judge: (subject) => (awsPolicy(subject)?.statements ?? []).filter(({ effect }) => effect === 'Allow').flatMap(({ conditions }) => (
    conditions.filter(({ operator }) => TRUE_WHEN_ABSENT.test(operator)).map(({ operator, key }) => ({
      message: `${operator} on ${key} holds where the token has no such claim`,
      fix: `write ${operator.replace(/^ForAllValues:/i, '').replace(/IfExists$/i, '')} on ${key}`,
    })))),
  bad: [
    role({ 'ForAllValues:StringEquals': { aud: 'sts.amazonaws.com' }, 'StringEquals': { sub: SUB } }),
    role({ StringEquals: { aud: 'sts.amazonaws.com', sub: SUB }, StringEqualsIfExists: { repository_id: '456789' } }),
  ],
  good: [roleFor(SUB)],
};
