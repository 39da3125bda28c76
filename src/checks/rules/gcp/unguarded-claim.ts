import { ClaimMatcher, claimTerm, fits } from '../../../claims';
import { factsOf } from '../../../facts';
import { FindingConfidence, FindingSeverity } from '../../../trust';
import { gcpProvider } from '../../documents';
import { accountFor, withMapping } from '../../examples';
import { JudgedProvider } from '../../judged-provider';
import { mappedBy, remapped } from '../../remapped';
import { Rule } from '../../rule';

const MAIN = "assertion.repository_id == '456789' && assertion.ref == 'refs/heads/main'";

/** A claim that not every token has, read where its absence is an error. */
export const unguardedClaim: Rule<'provider'> = {
  id: 'unguarded-claim',
  title: 'A claim is mapped that some tokens lack',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'Google rejects each token without the claim, whatever the condition says: all jobs of the pool without an environment stop, say, as soon as one workflow maps it. Whoever mends it in a hurry drops the claim from the bindings as well.',
  limits: 'A claim that the condition reads without asking for it first is not found: it keeps tokens out, as a condition may.',
  subject: 'provider',
  judge: (subject) => mappedBy(subject).flatMap(({ target, expression }) => {
    const claims = optionalIn(subject, expression).filter((claim) => isRejected(subject, target, claim));
    return claims.map((claim) => ({
      message: `${target} reads ${claim}, and tokens without it are rejected that the condition lets in`, fix: `write \`has(assertion.${claim}) ? assertion.${claim} : ''\` there`,
    }));
  }),
  bad: [withMapping(accountFor(MAIN), { 'attribute.environment': 'assertion.environment' })],
  good: [
    accountFor(MAIN),
    withMapping(accountFor(MAIN), { 'attribute.environment': "has(assertion.environment) ? assertion.environment : ''" }),
    withMapping(accountFor("assertion.repository_id == '456789' && assertion.environment == 'prod'"), { 'attribute.environment': 'assertion.environment' }),
  ],
};

/** Claims that are not always there and that an expression speaks of: whether it asks for them first, the tokens say. */
function optionalIn({ provider }: JudgedProvider, expression: string): readonly string[] {
  const issuer = gcpProvider(provider)?.issuer;
  const claims = typeof issuer === 'string' ? factsOf(issuer)?.claims ?? [] : [];
  return claims.filter(({ always, name }) => !always && expression.includes(name)).map(({ name }) => name);
}

/** Whether tokens without the claim get in only if the target were mapped to something else. */
function isRejected(subject: JudgedProvider, target: string, claim: string): boolean {
  const without = fits(claimTerm(claim), ClaimMatcher.absent());
  const isRefused = subject.gate?.trusts.every((trust) => trust.refuses(without)) === true;
  return isRefused && remapped(subject, target)?.trusts.some((trust) => trust.witness(without) !== undefined) === true;
}
