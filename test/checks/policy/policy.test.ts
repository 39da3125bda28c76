import { Example, Rule, TrustChecks } from '../../../src/checks';
import { roleFor, roleLike } from '../../../src/checks/examples';
import { OrganizationPolicy, policyExamples, policyRules } from '../../../src/checks/policy';
import { Finding, Verdict } from '../../../src/trust';
import { IdentitySet } from '../../../src/verify';

const GITHUB = 'https://token.actions.githubusercontent.com';
const setOf = ({ artifact }: Example) => IdentitySet.fromFiles([{ path: 'example.tf.json', content: JSON.stringify(artifact) }]);
const findingsOf = (example: Example, rules: readonly Rule[]): Finding[] => TrustChecks.of(setOf(example)).findings(rules);
const under = (policy: OrganizationPolicy, example: Example) => (
  findingsOf(example, policyRules(policy)).map(({ rule, witness }) => [rule, witness?.repository_owner_id]));
const examplesOf = (kind: 'bad' | 'good') => policyExamples().flatMap((rule) => rule[kind].map((example, index): [string, Rule, Example] => (
  [`${rule.id}, ${kind} ${index + 1} (${example.party})`, rule, example])));

test('the ids are API', () => expect(policyExamples().map(({ id }) => id)).toEqual(['issuer-not-allowed', 'owner-not-allowed', 'session-longer-than-allowed', 'session-set-elsewhere', 'no-tier', 'below-tier']));

test.each(examplesOf('bad'))('%s is found, with a token that gets in', (_name, rule, example) => {
  const found = findingsOf(example, [rule]);
  expect(found.length).toBeGreaterThan(0);
  const shown = found.flatMap(({ witness }) => witness ?? []);
  if (rule.subject === 'identity') expect(shown).toHaveLength(found.length);
  for (const witness of shown) expect(setOf(example).decide(witness as Record<string, unknown>).map(({ verdict }) => verdict)).toContain(Verdict.ACCEPT);
});
test.each(examplesOf('good'))('%s is not', (_name, rule, example) => expect(findingsOf(example, [rule])).toEqual([]));

const OWNED = 'repo:my-org@123456/my-repo@456789:environment:prod';
const owners = (...ownerIds: string[]) => ({ issuers: [{ url: GITHUB, ownerIds }] });

describe('issuers', () => {
  test('without a policy, or without issuers in it, nothing is said', () => expect(under({}, roleFor(OWNED))).toEqual([]));
  test('another issuer than the allowed one', () => expect(under({ issuers: [{ url: 'https://gitlab.com' }] }, roleFor(OWNED))).toEqual([['issuer-not-allowed', '123456']]));
  test('an issuer of a name that begins so', () => expect(under({ issuers: [{ url: `${GITHUB}/my-enterprise` }] }, roleFor(OWNED))).toEqual([['issuer-not-allowed', '123456']]));
  test('nobody gets in: nothing is said', () => expect(under({ issuers: [{ url: 'https://gitlab.com' }] }, roleFor('repo:my-org@123456/my-repo@456789:ref:refs/heads/*'))).toEqual([]));
  test('what is not known is not proved', () => {
    const open = roleFor(OWNED);
    const text = JSON.stringify(open.artifact).replace(/"arn:[^"]+"/, '{"Ref":"AWS::NoValue2"}');
    expect(under({ issuers: [{ url: GITHUB }] }, { ...open, artifact: JSON.parse(text) as object })).toEqual([['issuer-not-allowed', undefined]]);
  });
});

describe('owners', () => {
  test('of several, one', () => expect(under(owners('1', '123456'), roleFor(OWNED))).toEqual([]));
  test('an id that only begins so', () => expect(under(owners('12345'), roleFor(OWNED))).toEqual([['owner-not-allowed', '123456']]));
  test('one of several ways in', () => expect(under(owners('123456'), roleFor([OWNED, 'repo:other@999999/my-repo@1:environment:prod']))).toEqual([['owner-not-allowed', '999999']]));
  test('a name is nobody: it may come to others', () => expect(under(owners('123456'), roleFor('repo:my-org/my-repo:environment:prod'))).toEqual([['owner-not-allowed', expect.any(String)]]));
  test('a pattern that leaves the owner open', () => expect(under(owners('123456'), roleLike('repo:my-org*:environment:prod'))).toEqual([['owner-not-allowed', expect.any(String)]]));
  test('an issuer without owners: any', () => expect(under({ issuers: [{ url: GITHUB }] }, roleFor('repo:other@999999/my-repo@1:environment:prod'))).toEqual([]));
  test('owners of one issuer say nothing of another', () => {
    expect(under({ issuers: [{ url: GITHUB }, { url: 'https://gitlab.com', ownerIds: ['123456'] }] }, roleFor('repo:other@999999/my-repo@1:environment:prod'))).toEqual([]);
  });
});
