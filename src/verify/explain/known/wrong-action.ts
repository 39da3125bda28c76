import { ASSUME_ACTION } from '../../../parties/aws';
import { Cause, Party, Verdict } from '../../../trust';

/** AssumeRole is for callers of AWS; a token takes the call of its own. @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html (2026-11-21) */
export const WRONG_ACTION: Cause = {
  id: 'wrong-action',
  find({ party, leaf, beside, words }) {
    const isForIssuer = beside.some(({ where, operator, verdict }) => where === leaf.where && operator === 'Principal' && verdict === Verdict.ACCEPT);
    if (party !== Party.AWS || leaf.operator !== 'Action' || leaf.got !== ASSUME_ACTION || !isForIssuer) return undefined;
    return {
      text: `the statement allows ${leaf.expected}, and a token takes ${ASSUME_ACTION}: the first never takes one`,
      remedy: `"Action": "${ASSUME_ACTION}" in ${words.trustPolicy}, and its conditions on aud and sub kept`,
      edits: [{ at: leaf, kind: 'action', to: ASSUME_ACTION }],
    };
  },
};
