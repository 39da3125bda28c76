import { Example, Rule } from '../../src/checks/rule';
import { RULES } from '../../src/checks/rules';
import { TrustChecks } from '../../src/checks/trust-checks';
import { Verdict } from '../../src/trust';
import { Finding } from '../../src/trust/finding';
import { IdentitySet } from '../../src/verify';

const setOf = ({ artifact }: Example) => IdentitySet.fromFiles([{ path: 'example.tf.json', content: JSON.stringify(artifact) }]);
/** What one rule says: the others have examples of their own. */
const findingsOf = (rule: Rule, example: Example): Finding[] => TrustChecks.of(setOf(example)).findings([rule]);

/** Rules that find what no token shows: none gets in, or it is not known, or it is about the form of a document. */
const WITHOUT_TOKEN = ['admits-nobody', 'undecided', 'whole-pool', 'bound-by-subject', 'wildcard-in-subject', 'too-many-credentials', 'duplicate-credentials', 'no-audience', 'true-when-absent',
  'administrator', 'gives-permissions', 'becomes-others', 'changes-own-trust', 'way-to-other-identity', 'long-session', 'static-key', 'permissions-unknown'];
const examplesOf = (kind: 'bad' | 'good') => RULES.flatMap((rule) => rule[kind].map((example, index): [string, Rule, Example] => [`${rule.id}, ${kind} ${index + 1} (${example.party})`, rule, example]));

test('the ids are API', () => expect(RULES.map(({ id }) => id).sort()).toMatchSnapshot());

test.each(examplesOf('bad'))('%s is found', (_name, rule, example) => expect(findingsOf(rule, example)).not.toEqual([]));
test.each(examplesOf('good'))('%s is not', (_name, rule, example) => expect(findingsOf(rule, example)).toEqual([]));

test.each(examplesOf('bad'))('%s: its token gets in', (_name, rule, example) => {
  for (const { witness } of findingsOf(rule, example)) {
    expect(witness === undefined).toBe(WITHOUT_TOKEN.includes(rule.id));
    if (witness) expect(setOf(example).decide(witness).map(({ verdict }) => verdict)).toContain(Verdict.ACCEPT);
  }
});

test.each(RULES.map((rule): [string, Rule] => [rule.id, rule]))('%s has both, a title and an attack', (_id, { id, bad, good, title, attack }) => {
  expect(id).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
  expect(bad.length * good.length * title.length * attack.length).toBeGreaterThan(0);
});
