import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { evaluate, ReadCredential, ReadIdentity } from '../../../src/parties/azure';
import { Explanation, TokenClaims, Verdict } from '../../../src/trust';
import { AUDIENCE, GITHUB } from '../../fixtures/azure';
import { at } from '../../fixtures/source';

interface Case {
  readonly name: string;
  /** The page that says so; UNCLEAR or INFERENCE where none does. */
  readonly source: string;
  /** What differs from the credential of the workflow. */
  readonly credential?: Partial<ReadCredential>;
  /** More credentials on the identity, as they differ from it. */
  readonly more?: Partial<ReadCredential>[];
  /** What differs from the workflow's own token. */
  readonly token?: TokenClaims;
  /** A claim that the token lacks. */
  readonly drop?: string;
  readonly verdict: Verdict;
  readonly code?: string;
  readonly says?: string;
  /** What Entra's answer holds; null where no text is known. */
  readonly answers?: string | null;
}

const CASES = join(__dirname, '../../cases/azure');
const cases = readdirSync(CASES).flatMap((file) => JSON.parse(readFileSync(join(CASES, file), 'utf8')) as Case[]);

const SUBJECT = 'repo:my-org@123456/my-repo@456789:ref:refs/heads/main';
const CREDENTIAL: ReadCredential = { name: 'production', issuer: GITHUB, subject: SUBJECT, audience: AUDIENCE, source: at('cdk.tf.json#/fic') };
const TOKEN: TokenClaims = { iss: GITHUB, aud: AUDIENCE, sub: SUBJECT };

const identityWith = (...credentials: ReadCredential[]): ReadIdentity => ({ identity: 'id-production', source: at('cdk.tf.json#/identity'), credentials });
const textsOf = (explanations: Explanation[]): string[] => explanations.flatMap(({ text, children = [] }) => [text, ...textsOf(children)]);

test.each(cases)('$name', ({ source, credential, more = [], token, drop, verdict, code, says, answers }) => {
  expect(source).toMatch(/^(https:\/\/|UNCLEAR|INFERENCE)/);
  const identity = identityWith({ ...CREDENTIAL, ...credential }, ...more.map((other) => ({ ...CREDENTIAL, ...other })));
  const claims = Object.fromEntries(Object.entries({ ...TOKEN, ...token }).filter(([claim]) => claim !== drop));
  const decision = evaluate(identity, claims);
  expect(decision.verdict).toBe(verdict);
  expect(decision.because[0].text.split(':')[0]).toBe(code ?? decision.because[0].text);
  expect(textsOf(decision.because).join('\n')).toContain(says ?? '');
  if (answers === null || verdict !== Verdict.DENY) expect(decision.cloudMessage).toBeUndefined();
  else expect(decision.cloudMessage ?? '').toContain(answers ?? '');
});

test('the explanation is a tree: identity, credential, one leaf for each claim', () => {
  expect(evaluate(identityWith(CREDENTIAL), { ...TOKEN, sub: `${SUBJECT}-next` })).toMatchSnapshot();
});

test('an identity without credentials admits nobody', () => {
  expect(evaluate(identityWith(), TOKEN)).toMatchObject({ verdict: Verdict.DENY, because: [{ text: expect.stringContaining('AADSTS700211') }] });
});

test('trap 18: names are compared in their letter case', () => {
  const property = fc.property(fc.nat({ max: SUBJECT.length - 1 }), (index) => {
    const changed = SUBJECT.slice(0, index) + swapCase(SUBJECT[index]) + SUBJECT.slice(index + 1);
    return evaluate(identityWith(CREDENTIAL), { ...TOKEN, sub: changed }).verdict === (changed === SUBJECT ? Verdict.ACCEPT : Verdict.DENY);
  });
  fc.assert(property);
});

test('fault of issue 9: what Entra makes of empty text on both sides is not known; on one side it differs', () => {
  const token = { iss: CREDENTIAL.issuer, sub: CREDENTIAL.subject };
  const verdict = (audience: string, aud: unknown) => evaluate(identityWith({ ...CREDENTIAL, audience }), { ...token, aud }).verdict;
  expect([verdict('', ''), verdict('a', ''), verdict('', 'a'), verdict('a', []), verdict('a', ['']), verdict('a', [7]), verdict('a', 7)])
    .toEqual([Verdict.UNKNOWN, ...Array<Verdict>(6).fill(Verdict.DENY)]);
});

test('a credential admits its own three texts and no others', () => {
  const text = fc.string({ minLength: 1, unit: fc.constantFrom('a', 'A', '*', '?', '/', ' ', '%', '$', '{', 'ä') });
  const triple = fc.tuple(text, text, text);
  fc.assert(fc.property(triple, triple, (stored, presented) => {
    const [issuer, audience, subject] = stored;
    const [iss, aud, sub] = presented;
    const equal = JSON.stringify(stored) === JSON.stringify(presented);
    const { verdict } = evaluate(identityWith({ ...CREDENTIAL, issuer, audience, subject }), { iss, aud, sub });
    expect(verdict).toBe(equal ? Verdict.ACCEPT : Verdict.DENY);
    expect(evaluate(identityWith({ ...CREDENTIAL, issuer, audience, subject }), { iss: issuer, aud: audience, sub: subject }).verdict).toBe(Verdict.ACCEPT);
  }));
});

function swapCase(character: string): string {
  return character === character.toLowerCase() ? character.toUpperCase() : character.toLowerCase();
}
