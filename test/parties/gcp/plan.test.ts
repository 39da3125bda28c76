import { identitiesOf } from './pool';
import { ClaimPattern } from '../../../src/claims';
import { render } from '../../../src/parties/gcp';
import { MEMBER_VALUE } from '../../../src/parties/gcp/facts/limits';
import { withComposite } from '../../../src/parties/gcp/render/composite';
import { PoolPlan } from '../../../src/parties/gcp/render/plan';
import { Verdict } from '../../../src/trust';
import { cpu } from '../../fixtures/cpu';
import { CALLER, GITHUB, production, release, Said, staging, token, trustOf } from '../../fixtures/gcp';

const OWNER = { repository_owner_id: '1' };
const documentOf = (...workflows: Record<string, Said>[]) => render(GITHUB, workflows.map((said, index) => trustOf(`w${index}`, [{ ...OWNER, ...said }]))).document;
const attributes = (document: { mapping: object }) => Object.keys(document.mapping).filter((target) => target !== 'google.subject');

test('the document of the first example', () => {
  expect(render(GITHUB, [production(), staging(), release()]).document).toMatchSnapshot();
});

test('400 workflows that pin the same claims cost one attribute', () => {
  const document = documentOf(...Array.from({ length: 400 }, (_, index) => ({ repository_id: `${index}`, environment: 'prod', ref: 'refs/heads/main' })));
  expect(attributes(document)).toHaveLength(1);
  expect(new Set(Object.values(document.bound).map(([{ value }]) => value)).size).toBe(400);
});

test('the 1,600th workflow costs what the 400th does', () => {
  const timeOf = (count: number) => {
    const start = cpu();
    documentOf(...Array.from({ length: count }, (_, index) => ({ repository_id: `${index}`, ref: 'refs/heads/main' })));
    return cpu() - start;
  };
  timeOf(400);
  const [few, many] = [timeOf(400), timeOf(1600)];
  expect(many / few).toBeLessThan(12);
});

test('whatever is mapped is bound', () => {
  const document = render(GITHUB, [production(), staging(), release()]).document;
  const bound = Object.values(document.bound).flat().map(({ attribute }) => `attribute.${attribute}`);
  expect(attributes(document).sort()).toEqual([...new Set(bound)].sort());
});

test('adding a workflow changes no binding that was made', () => {
  const plan = new PoolPlan(GITHUB);
  const trusts = [production(), release('a'), release('b'), staging()];
  const bindings = trusts.map((trust) => JSON.stringify(plan.add(trust).bound));
  expect(trusts.map((trust) => JSON.stringify(plan.find(trust.name)!.bound))).toEqual(bindings);
});

test('the same workflows in another order: the same composites and condition', () => {
  const [first, second] = [[production(), staging()], [staging(), production()]].map((trusts) => render(GITHUB, trusts).document);
  expect(second.mapping).toEqual(first.mapping);
  expect(JSON.stringify(second.mapping)).toBe(JSON.stringify(first.mapping));
  expect(second.condition).toBe(first.condition);
  expect(second.bound).toEqual(first.bound);
});

test('a bound value is the ids, then what else is pinned, and an absent claim is empty', () => {
  expect(render(GITHUB, [production(), staging()]).document.bound).toEqual({
    production: [expect.objectContaining({ value: `123456:456789:prod:refs/heads/main:${CALLER}` })],
    staging: [expect.objectContaining({ value: '123456:456789:::refs/heads/main' })],
  });
});

test.each(['a:b', 'prod eu', 'prod\'', 'prüfung', 'a?b', 'a#b', 'a%b', 'a*b', '${a}', '%{a}', 'a\nb', ''])('an environment called %j gets a label, not a place in a member name', (environment) => {
  const document = documentOf({ environment });
  expect(document.bound.w0).toEqual([{ attribute: 'label_1', value: 'w0' }]);
  Object.values(document.bound).flat().forEach(({ value }) => expect(value).toMatch(MEMBER_VALUE));
});

test('no value begins with a slash, which would double that of the member name', () => {
  expect(['/a', '//a', 'a/b', 'a//b'].filter((value) => MEMBER_VALUE.test(value))).toEqual(['a/b', 'a//b']);
});

test('an empty value of a claim that every token has needs no label', () => {
  expect(documentOf({ ref: '' }).bound.w0[0].value).toBe('1:');
});

test('patterns of which no token fits two share an attribute; those that overlap get one each', () => {
  const refs = (...patterns: string[]) => attributes(documentOf(...patterns.map((pattern) => ({ ref: ClaimPattern.ofStars(pattern) }))));
  expect(refs('refs/heads/a/*', 'refs/heads/b/*', 'refs/tags/v*')).toEqual(['attribute.label_1']);
  expect(refs('refs/heads/a/*', 'refs/heads/*', 'refs/tags/v*')).toEqual(['attribute.label_1', 'attribute.label_2']);
});

test('patterns of one workflow share an attribute even if they overlap', () => {
  const trust = trustOf('w', ['refs/heads/*', 'refs/heads/a*'].map((pattern) => ({ ...OWNER, ref: ClaimPattern.ofStars(pattern) })));
  const document = render(GITHUB, [trust]).document;
  expect(attributes(document)).toEqual(['attribute.label_1']);
  expect(document.bound.w).toEqual([{ attribute: 'label_1', value: 'w' }]);
});

test('a workflow that covers another one is no way into it', () => {
  const wide = trustOf('wide', [{ repository_owner_id: '123456', repository_id: '456789' }]);
  const identities = identitiesOf(render(GITHUB, [wide, production()]).document);
  const other = token({ ref: 'refs/heads/dev' });
  expect(identities.wide.decide(other).verdict).toBe(Verdict.ACCEPT);
  expect(identities.production.decide(other).verdict).toBe(Verdict.DENY);
});

test('trap 32: in a shared pool the exchange takes the token of staging, and only the identity of production refuses it', () => {
  const identities = identitiesOf(render(GITHUB, [production(), staging()]).document);
  const { verdict, because: [exchange, binding] } = identities.production.decide(token({ environment: undefined }));
  expect([verdict, exchange.verdict, binding.verdict]).toEqual([Verdict.DENY, Verdict.ACCEPT, Verdict.DENY]);
});

test('trap 13: the condition holds the tenant, not a claim for its own sake', () => {
  const identities = identitiesOf(render(GITHUB, [production()]).document);
  const { because: [exchange] } = identities.production.decide(token({ repository_owner_id: '666', repository_owner: 'my-org' }));
  expect(exchange.verdict).toBe(Verdict.DENY);
});

test('trap 9: the subject of any token is at most 127 bytes, whatever its branch is called', () => {
  const ids = { repository_owner_id: '9'.repeat(20), repository_id: '9'.repeat(20), run_id: '9'.repeat(20) };
  const trust = trustOf('w', [{ repository_owner_id: ids.repository_owner_id, ref: `refs/heads/${'x'.repeat(240)}` }]);
  const { verdict } = identitiesOf(render(GITHUB, [trust]).document).w.decide(token({ ...ids, ref: `refs/heads/${'x'.repeat(240)}`, sub: 's'.repeat(500) }));
  expect(verdict).toBe(Verdict.ACCEPT);
});

test('two tenants: the condition takes tokens of both, each with its own repository', () => {
  const { condition } = render(GITHUB, [
    trustOf('a', [{ repository_owner_id: '1', repository_id: '10' }]), trustOf('b', [{ repository_owner_id: '2', repository_id: '20' }]),
  ]).document;
  expect(condition).toBe('assertion.repository_owner_id in [\'1\', \'2\'] && ((assertion.repository_owner_id == \'1\' && assertion.repository_id == \'10\')'
    + ' || (assertion.repository_owner_id == \'2\' && assertion.repository_id == \'20\'))');
});

test('a tenant that is pinned by more than one value of one claim', () => {
  const { condition } = render(GITHUB, [trustOf('a', [{ repository_owner_id: ClaimPattern.ofStars('1*') }]), trustOf('b', [{ repository_owner_id: '2' }])]).document;
  expect(condition).toMatch(/^\(assertion\.repository_owner_id == '2' \|\| assertion\.repository_owner_id\.startsWith\('1'\)\) && /);
});

test('a tenant pin on a claim that may be absent is guarded', () => {
  const requirements = [{ id: 'tenant', text: 'the enterprise' }];
  const trust = trustOf('w', [{ enterprise_id: '7' }]);
  const alternatives = trust.alternatives.map((each) => ({ ...each, conditions: each.conditions.map((condition) => ({ ...condition, requirement: 'tenant' })) }));
  expect(render(GITHUB, [{ ...trust, requirements, alternatives }]).document.condition).toBe('has(assertion.enterprise_id) && assertion.enterprise_id == \'7\'');
});

test('an alternative that asks for no more than what all share makes the list pointless', () => {
  const { condition } = documentOf({}, { ref: 'x' });
  expect(condition).toBe('assertion.repository_owner_id == \'1\'');
});

test('a single-tenant issuer of which nothing is shared, and too much to list, has no condition', () => {
  const issuer = { ...GITHUB, url: 'https://ghes.example/_services/token', multiTenant: false };
  const trusts = Array.from({ length: 200 }, (_, index) => trustOf(`w${index}`, [{ repository_id: `${index}` }], { issuer }));
  expect(render(issuer, trusts).document.condition).toBeUndefined();
});

test('each requirement says how it is held at either gate', () => {
  const { enforcements } = render(GITHUB, [production(), release()]);
  expect(enforcements.every(({ enforced }) => enforced)).toBe(true);
  expect(enforcements.map(({ requirement, how }) => `${requirement}: ${how}`)).toMatchSnapshot();
});

test('what no longer fits into the exchange is said', () => {
  const trusts = Array.from({ length: 200 }, (_, index) => trustOf(`w${index}`, [{ ...OWNER, repository_id: `${index}` }]));
  const [tenant, repository] = render(GITHUB, trusts).enforcements;
  expect(tenant.how).toContain('for every token of the pool');
  expect(repository.how).toContain('exchange: not checked');
  expect(repository.how).toContain('identity: bound to attribute.run_');
});

describe('workflows of one pool whose tokens lack different claims', () => {
  const TIER = 'repo_property_tier';
  const payments = (tier: Said = 'gold') => trustOf('payments', [{ repository_owner_id: '123456', repository_id: '456789', environment: 'pay', [TIER]: tier }], {
    issuer: { ...GITHUB, optionalClaims: [...GITHUB.optionalClaims, TIER] },
  });
  const own = { production: token(), payments: token({ environment: 'pay', [TIER]: 'gold' }) };

  test.each([['exact', 'gold'], ['pattern', ClaimPattern.ofStars('go*')], ['none of', ['bronze']]])('no order locks one of them out: %s', (_, tier) => {
    const orders = [[production(), payments(tier)], [payments(tier), production()]].map((trusts) => render(GITHUB, trusts).document);
    for (const document of orders) {
      const { production: first, payments: second } = identitiesOf(document);
      expect(first.decide(own.production).verdict).toBe(Verdict.ACCEPT);
      expect(second.decide(own.payments).verdict).toBe(Verdict.ACCEPT);
      expect(second.decide(token({ environment: 'pay' })).verdict).toBe(Verdict.DENY);
      expect(first.decide(own.payments).verdict).toBe(Verdict.DENY);
    }
    expect(orders[1]).toMatchObject({ mapping: orders[0].mapping, condition: orders[0].condition, bound: orders[0].bound });
  });

  test('a tenant pin that one of them may lack is guarded for all', () => {
    const tenant = (name: string, optionalClaims: string[]) => trustOf(name, [{ repository_owner_id: '1', ref: name }], { issuer: { ...GITHUB, optionalClaims } });
    const [first, second] = [[tenant('a', []), tenant('b', ['repository_owner_id'])], [tenant('b', ['repository_owner_id']), tenant('a', [])]]
      .map((trusts) => render(GITHUB, trusts).document.condition);
    expect(first).toContain('has(assertion.repository_owner_id)');
    expect(second).toBe(first);
  });
});

test('an attribute stands for one expression', () => {
  const known = new Map([['run_1', 'assertion.ref']]);
  expect(withComposite(known, { attribute: 'run_1', expression: 'assertion.ref', value: 'x' })).toBe(known);
  expect(() => withComposite(known, { attribute: 'run_1', expression: 'assertion.sub', value: 'x' })).toThrow('[gcp-attribute-collision]');
});
