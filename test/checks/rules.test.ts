import { Example, Rule } from '../../src/checks/rule';
import { RULES } from '../../src/checks/rules';
import { TrustChecks } from '../../src/checks/trust-checks';
import { TokenClaims, Verdict } from '../../src/trust';
import { Finding, FindingSeverity } from '../../src/trust/finding';
import { IdentitySet } from '../../src/verify';

const setOf = ({ artifact }: Example) => IdentitySet.fromFiles([{ path: 'example.tf.json', content: JSON.stringify(artifact) }]);
const findingsOf = (example: Example): Finding[] => {
  const known = FOUND.get(example) ?? TrustChecks.of(setOf(example)).findings();
  FOUND.set(example, known);
  return known;
};
/** Each example is asked about several times. */
const FOUND = new Map<Example, Finding[]>();
const idsOf = (example: Example) => findingsOf(example).map(({ rule }) => rule);

/** Rules that find what no token shows: none gets in, or it is not known, or it is about the form of a document. */
const WITHOUT_TOKEN = [
  'admits-nobody', 'undecided', 'whole-pool', 'bound-by-subject', 'wildcard-in-subject', 'too-many-credentials', 'duplicate-credentials', 'no-audience', 'true-when-absent',
  'wildcard-as-text', 'case-never-matches', 'value-never-minted', 'no-tenant', 'key-of-other-issuer', 'key-not-of-issuer', 'needless-thumbprints', 'login-issuer', 'audience-not-listed',
  'regular-expression', 'several-providers', 'unguarded-claim', 'subject-too-long', 'number-for-text', 'attribute-not-mapped', 'flexible-without-id', 'not-one-audience',
  'administrator', 'gives-permissions', 'becomes-others', 'changes-own-trust', 'way-to-other-identity', 'long-session', 'static-key', 'permissions-unknown',
];
const examplesOf = (kind: 'bad' | 'good') => RULES.flatMap((rule) => rule[kind].map((example, index): [string, Rule, Example] => [`${rule.id}, ${kind} ${index + 1} (${example.party})`, rule, example]));

/** Of identities, and of providers that are a gate by themselves. */
const verdictsOn = (set: IdentitySet, token: TokenClaims) => (
  [...set.decide(token), ...set._providers.flatMap(({ gate }) => gate?.decide(token) ?? [])].map(({ verdict }) => verdict));

test('the ids are API', () => expect(RULES.map(({ id }) => id).sort()).toMatchSnapshot());

test.each(examplesOf('bad'))('%s is found', (_name, { id }, example) => expect(idsOf(example)).toContain(id));
test.each(examplesOf('good'))('%s is not', (_name, { id }, example) => expect(idsOf(example)).not.toContain(id));

test.each(RULES.map((rule): [string, Example] => [rule.id, rule.good[0]]))('%s: what is good is no error by another rule', (_id, example) => (
  expect(findingsOf(example).filter(({ severity }) => severity === FindingSeverity.ERROR).map(({ rule }) => rule)).toEqual([])));

test.each(examplesOf('bad'))('%s: its token gets in', (_name, { id }, example) => {
  const found = findingsOf(example).filter(({ rule }) => rule === id);
  for (const { witness } of found) {
    expect(witness === undefined).toBe(WITHOUT_TOKEN.includes(id));
    if (witness) expect(verdictsOn(setOf(example), witness)).toContain(Verdict.ACCEPT);
  }
});

test.each(RULES.map((rule): [string, Rule] => [rule.id, rule]))('%s has both, a title and an attack', (_id, { id, bad, good, title, attack }) => {
  expect(id).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
  expect(bad.length * good.length * title.length * attack.length).toBeGreaterThan(0);
});

test.each(examplesOf('bad'))('%s: what to write is no wildcard, and no operator for one', (_name, { id }, example) => {
  const fixes = findingsOf(example).filter(({ rule }) => rule === id).map(({ fix }) => fix ?? '');
  expect(fixes.filter((fix) => /StringLike|startsWith|ForA(?:ll|ny)Values|IfExists|:\*|\/\*/.test(fix))).toEqual([]);
});
