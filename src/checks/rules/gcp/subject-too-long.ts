import { longestClaim } from '../../../facts';
import { LIMITS, partsOfText, tooLong } from '../../../parties/gcp';
import { FindingConfidence, FindingSeverity } from '../../../trust';
import { gcpProvider } from '../../documents';
import { accountFor, withMapping } from '../../examples';
import { JudgedProvider } from '../../judged-provider';
import { mappedBy, remapped } from '../../remapped';
import { Rule } from '../../rule';

const MAIN = "assertion.repository_id == '456789' && assertion.ref == 'refs/heads/main'";
const SUBJECT = 'google.subject';
const MOST = LIMITS.subjectBytes.value;

/** A subject without an end: long names make it longer than Google takes. @see https://docs.cloud.google.com/iam/quotas (2026-11-21) */
export const subjectTooLong: Rule<'provider'> = {
  id: 'subject-too-long',
  title: 'The subject of some tokens is longer than Google takes',
  severity: FindingSeverity.WARNING,
  confidence: FindingConfidence.HIGH,
  attack: 'A run whose repository, branch or environment has a long name is rejected at the exchange, on the day that it first runs: nothing fails when the pool is deployed.',
  limits: 'A character counts as one byte. Expressions that only an engine computes are not judged.',
  subject: 'provider',
  judge: (subject) => mappedBy(subject).filter(({ target }) => target === SUBJECT).flatMap(({ expression }) => {
    if (isBounded(subject, expression)) return [];
    const long = tooLong(expression);
    const rejected = long && remapped(subject, SUBJECT)?.trusts.map((trust) => trust.witness(long)).find((token) => token !== undefined);
    return rejected ? [{ message: `${expression} comes to more than ${MOST} bytes for tokens that the condition lets in: that of the subject ${JSON.stringify(rejected.sub)}, say`, fix: 'map google.subject to ids, from the organization to the run, joined with ":"' }] : [];
  }),
  bad: [withMapping(accountFor("assertion.repository_id == '456789'"), { [SUBJECT]: 'assertion.sub' })],
  good: [accountFor(MAIN), withMapping(accountFor(MAIN), { [SUBJECT]: "assertion.repository_owner_id + ':' + assertion.repository_id + ':' + assertion.run_id" })],
};

/** Whether it is made of claims that have an end each, and comes to no more than Google takes. */
function isBounded({ provider }: JudgedProvider, expression: string): boolean {
  const [parts, issuer] = [partsOfText(expression), gcpProvider(provider)?.issuer];
  if (parts === undefined || typeof issuer !== 'string') return false;
  return parts.claims.reduce((sum, claim) => sum + (longestClaim(issuer, claim) ?? Infinity), parts.between) <= MOST;
}
