import { Verdict } from '../../../src/trust';
import { TrustScope, IdentitySet } from '../../../src/verify';
import { foundScope } from '../../fixtures/found-scope';
import { AUDIENCES, pool, RUNS } from '../identities';

const { NOBODY, EXACT_RUNS, REPOSITORY, ORGANIZATION, PLATFORM } = TrustScope;
const ACME = "assertion.repository_owner == 'acme'";
const WORKFLOW_REF = "assertion.repository + '/' + assertion.workflow + '/' + assertion.ref";

/** What a run may be: which repository, which branch, which workflow. */
const RUN = RUNS['a push to main'](AUDIENCES.gcp);
const REPOSITORIES = [['acme', '1', 'shop', '2'], ['acme', '1', 'other', '3'], ['mallory', '9', 'shop', '8']];
const tokens = REPOSITORIES.flatMap(([owner, ownerId, name, id]) => ['main', 'any-other-name'].flatMap((branch) => ['Deploy', 'Else'].map((workflow) => ({
  ...RUN,
  sub: `repo:${owner}@${ownerId}/${name}@${id}:ref:refs/heads/${branch}`,
  repository: `${owner}/${name}`,
  repository_id: id,
  repository_owner: owner,
  repository_owner_id: ownerId,
  ref: `refs/heads/${branch}`,
  workflow,
  workflow_ref: `${owner}/${name}/.github/workflows/deploy.yml@refs/heads/${branch}`,
}))));

interface Case {
  readonly condition: string;
  readonly member: string;
  readonly mapping: Record<string, string>;
  readonly scope: TrustScope;
  readonly of: string;
}
const COMPOSITE = { 'attribute.x': WORKFLOW_REF };
const CASES: Record<string, Case> = {
  'a composite of repository, workflow and ref': {
    condition: ACME,
    member: 'attribute.x/acme/shop/Deploy/refs/heads/main',
    mapping: COMPOSITE,
    scope: EXACT_RUNS,
    of: 'acme/shop',
  },
  'a composite whose repository the condition does not let in': {
    condition: ACME,
    member: 'attribute.x/mallory/shop/Deploy/refs/heads/main',
    mapping: COMPOSITE,
    scope: NOBODY,
    of: 'no token',
  },
  'the repository as the condition has it, and another attribute bound': {
    condition: `${ACME} && assertion.repository == 'acme/shop'`,
    member: 'attribute.x/push',
    mapping: { 'attribute.x': 'assertion.event_name' },
    scope: REPOSITORY,
    of: 'acme/shop',
  },
  'the repository bound': {
    condition: ACME,
    member: 'attribute.x/acme/shop',
    mapping: { 'attribute.x': 'assertion.repository' },
    scope: REPOSITORY,
    of: 'acme/shop',
  },
  'ids joined and bound': {
    condition: ACME,
    member: 'attribute.x/1:2',
    mapping: { 'attribute.x': "assertion.repository_owner_id + ':' + assertion.repository_id" },
    scope: REPOSITORY,
    of: '2',
  },
  'the branch bound': { condition: ACME, member: 'attribute.x/refs/heads/main', mapping: { 'attribute.x': 'assertion.ref' }, scope: ORGANIZATION, of: 'acme' },
  'workflow and ref joined and bound': {
    condition: ACME,
    member: 'attribute.x/Deploy/refs/heads/main',
    mapping: { 'attribute.x': "assertion.workflow + '/' + assertion.ref" },
    scope: ORGANIZATION,
    of: 'acme',
  },
  'the branch bound, without a condition on the owner': {
    condition: "assertion.event_name == 'push'",
    member: 'attribute.x/refs/heads/main',
    mapping: { 'attribute.x': 'assertion.ref' },
    scope: PLATFORM,
    of: 'any organization',
  },
};

const sets = Object.entries(CASES).map(([name, { condition, member, mapping, ...expected }]) => (
  [name, expected, IdentitySet.fromFiles([pool(condition, member, mapping)])] as const));

test.each(sets)('the scope counts both gates: %s', (_, { scope, of }, set) => {
  expect(foundScope(set)).toMatchObject({ scope, of });
});

// What the words say of a run is what a decision says of it.
test.each(sets)('the words agree with decisions: %s', (_, { scope, of }, set) => {
  for (const token of tokens) {
    const accepted = set.decide(token)[0].verdict === Verdict.ACCEPT;
    const named = of.split(', ').some((one) => [token.repository, token.repository_id, token.repository_owner].includes(one));
    if (accepted) expect([token.sub, scope === PLATFORM || named]).toEqual([token.sub, true]);
  }
  const admits = (of1: (token: typeof tokens[number]) => boolean) => tokens.filter(of1).some((token) => set.decide(token)[0].verdict === Verdict.ACCEPT);
  expect(admits(({ repository }) => repository === 'acme/other')).toBe([ORGANIZATION, PLATFORM].includes(scope));
  expect(admits(({ repository_owner: owner }) => owner === 'mallory')).toBe(scope === PLATFORM);
  expect(admits(({ ref }) => ref === 'refs/heads/any-other-name')).toBe(scope === REPOSITORY);
});
