import { Example, FACTS_IN_WORDS, isToldOf, Rule, RULES, RunFact, TrustChecks } from '../../src/checks';
import { issuerOf } from '../../src/issuers/known';
import { RunKind, RunScopes } from '../../src/trust';
import { IdentitySet } from '../../src/verify';

// What rules say that they need of a CI system, proved on GitHub Actions, of which all is known: with it alone they find, without any of it they do not.

const ALL = Object.keys(FACTS_IN_WORDS) as RunFact[];
const KINDS: readonly RunFact[] = Object.values(RunKind);
const GITHUB = issuerOf('https://token.actions.githubusercontent.com')!;
const { scopes } = GITHUB;
afterEach(() => { Object.assign(GITHUB, { scopes }); });

/** The same CI system, of which less is known. */
function without(facts: readonly RunFact[]): RunScopes {
  const members = facts.filter((fact) => Object.hasOwn(scopes, fact)).map((fact) => [fact, undefined]);
  const { name: _name, ...organization } = scopes.organization;
  return {
    ...scopes,
    kinds: scopes.kinds!.filter(({ kind }) => !facts.includes(kind)),
    ...Object.fromEntries(members) as object,
    ...facts.includes('organizationName') && { organization },
  };
}

const finds = (rule: Rule, { artifact }: Example) => (
  TrustChecks.of(IdentitySet.fromFiles([{ path: 'example.tf.json', content: JSON.stringify(artifact) }])).findings([rule]).length > 0);

test('all of it is known of GitHub Actions, and what is taken out is not', () => {
  expect(ALL.filter((fact) => !isToldOf(scopes, fact))).toEqual([]);
  for (const fact of ALL) expect(ALL.filter((other) => !isToldOf(without([fact]), other))).toEqual(fact === 'kinds' ? [...KINDS, fact] : [fact]);
});

test.each(RULES.map((rule): [string, Rule] => [rule.id, rule]))('%s: what it needs is enough', (_id, rule) => {
  const { needs = [] } = rule;
  const isNeeded = (fact: RunFact) => needs.includes(fact) || (KINDS.includes(fact) ? needs.includes('kinds') : fact === 'kinds' && needs.some((need) => KINDS.includes(need)));
  Object.assign(GITHUB, { scopes: without(ALL.filter((fact) => !isNeeded(fact))) });
  expect(rule.bad.some((example) => finds(rule, example))).toBe(true);
});

test.each(RULES.flatMap((rule) => (rule.needs ?? []).map((fact): [string, RunFact, Rule] => [rule.id, fact, rule])))('%s finds nothing where %s is not known', (_id, fact, rule) => {
  Object.assign(GITHUB, { scopes: without([fact]) });
  expect(rule.bad.filter((example) => finds(rule, example))).toEqual([]);
});
