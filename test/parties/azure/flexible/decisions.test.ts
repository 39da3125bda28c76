import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluate, ReadFlexibleCredential, ReadIdentity } from '../../../../src/parties/azure';
import { Explanation, TokenClaims, Verdict } from '../../../../src/trust';
import { AUDIENCE, GITHUB } from '../../../fixtures/azure';
import { at } from '../../../fixtures/source';

interface Case {
  readonly name: string;
  /** The page that says so; UNCLEAR or INFERENCE where none does. */
  readonly source: string;
  /** The issuer of credential and token. @default - GitHub's */
  readonly issuer?: string;
  readonly expression: string;
  readonly token: TokenClaims;
  readonly verdict: Verdict;
  readonly code?: string;
  readonly says?: string;
}

const CASES = join(__dirname, '../../../cases/azure-flexible');
const cases = readdirSync(CASES).flatMap((file) => JSON.parse(readFileSync(join(CASES, file), 'utf8')) as Case[]);

const flexible = (expression: string, issuer = GITHUB): ReadFlexibleCredential => ({ name: 'releases', issuer, expression, audience: AUDIENCE, source: at('cdk.tf.json#/flexible') });
const application = (...flexibleCredentials: ReadFlexibleCredential[]): ReadIdentity => ({ identity: 'deploy', source: at('cdk.tf.json#/application'), credentials: [], flexibleCredentials });
const textsOf = (explanations: Explanation[]): string[] => explanations.flatMap(({ text, children = [] }) => [text, ...textsOf(children)]);

test.each(cases)('$name', ({ source, issuer = GITHUB, expression, token, verdict, code, says }) => {
  const decision = evaluate(application(flexible(expression, issuer)), { iss: issuer, aud: AUDIENCE, ...token });
  expect(source).toMatch(/^(https:\/\/|UNCLEAR|INFERENCE)/);
  expect(decision.verdict).toBe(verdict);
  expect(decision.because[0].text.split(':')[0]).toBe(code ?? decision.because[0].text.split(':')[0]);
  expect(textsOf(decision.because).join('\n')).toContain(says ?? '');
});

test('the explanation is a tree: application, credential, issuer, audience, and one leaf for each clause', () => {
  const expression = "claims['sub'] matches 'repo:o/r:ref:refs/heads/release/*' and claims['repository_id'] eq '2'";
  expect(evaluate(application(flexible(expression)), { iss: GITHUB, aud: AUDIENCE, sub: 'repo:o/r:ref:refs/heads/main', repository_id: '2' })).toMatchSnapshot();
});

test('a standard and a flexible credential of one application: either admits', () => {
  const both: ReadIdentity = {
    ...application(flexible("claims['sub'] matches 'release/*' and claims['repository_id'] eq '2'")),
    credentials: [{ name: 'main', issuer: GITHUB, subject: 'main', audience: AUDIENCE }],
  };
  const verdicts = ['main', 'release/1', 'dev'].map((sub) => evaluate(both, { iss: GITHUB, aud: AUDIENCE, sub, repository_id: '2' }).verdict);
  expect(verdicts).toEqual([Verdict.ACCEPT, Verdict.ACCEPT, Verdict.DENY]);
});

test.each([
  ['the expression', { expression: { unsettled: 'it refers to a variable' } }, 'it refers to a variable'],
  ['the issuer', { issuer: { unsettled: 'it is a variable' } }, 'it is a variable'],
  ['the audience', { audience: { unsettled: 'it has no audience' } }, 'it has no audience'],
  ['whether it exists', { unsettled: [{ unsettled: 'it has count' }] }, 'it has count'],
])('%s is not settled: unknown', (_, open, why) => {
  const credential = { ...flexible("claims['sub'] eq 'x' and claims['repository_id'] eq '2'"), ...open };
  const decision = evaluate(application(credential), { iss: GITHUB, aud: AUDIENCE, sub: 'x', repository_id: '2' });
  expect([decision.verdict, textsOf(decision.because).join('\n')]).toEqual([Verdict.UNKNOWN, expect.stringContaining(why)]);
});
