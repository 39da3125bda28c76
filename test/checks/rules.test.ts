import { Example, Rule } from '../../src/checks/rule';
import { RULES } from '../../src/checks/rules';
import { TrustChecks } from '../../src/checks/trust-checks';
import { Verdict } from '../../src/trust';
import { Finding } from '../../src/trust/finding';
import { IdentitySet } from '../../src/verify';

const setOf = ({ artifact }: Example) => IdentitySet.fromFiles([{ path: 'example.tf.json', content: JSON.stringify(artifact) }]);
const findingsOf = (example: Example): Finding[] => TrustChecks.of(setOf(example)).findings();
const idsOf = (example: Example) => findingsOf(example).map(({ rule }) => rule);

/** Rules that find what no token shows: none gets in, or it is not known, or it is about the form of a document. */
const WITHOUT_TOKEN = ['admits-nobody', 'undecided', 'whole-pool', 'bound-by-subject', 'wildcard-in-subject', 'too-many-credentials', 'duplicate-credentials', 'no-audience', 'true-when-absent'];
const examplesOf = (kind: 'bad' | 'good') => RULES.flatMap((rule) => rule[kind].map((example, index): [string, Rule, Example] => [`${rule.id}, ${kind} ${index + 1} (${example.party})`, rule, example]));

test('the ids are API', () => expect(RULES.map(({ id }) => id).sort()).toMatchSnapshot());

test.each(examplesOf('bad'))('%s is found', (_name, { id }, example) => expect(idsOf(example)).toContain(id));
test.each(examplesOf('good'))('%s is not', (_name, { id }, example) => expect(idsOf(example)).not.toContain(id));

test.each(examplesOf('bad'))('%s: its token gets in', (_name, { id }, example) => {
  const found = findingsOf(example).filter(({ rule }) => rule === id);
  for (const { witness } of found) {
    expect(witness === undefined).toBe(WITHOUT_TOKEN.includes(id));
    if (witness) expect(setOf(example).decide(witness).map(({ verdict }) => verdict)).toContain(Verdict.ACCEPT);
  }
});

test.each(RULES.map((rule): [string, Rule] => [rule.id, rule]))('%s has both, a title and an attack', (_id, { id, bad, good, title, attack }) => {
  expect(id).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
  expect(bad.length * good.length * title.length * attack.length).toBeGreaterThan(0);
});
