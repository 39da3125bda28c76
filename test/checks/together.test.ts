import { createRequire } from 'node:module';
import { join } from 'node:path';
import { TrustChecks } from '../../src/checks';
import { IdentitySet } from '../../src/verify';
import { template } from '../cli/role-template';

const load = createRequire(__filename);
const HOST = 'token.actions.githubusercontent.com';
type Conditions = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/** Names that are a part of each other, that stand in subjects for something else, and that differ in letter case or length alone. */
const NAMES = [['acme', 'shop'], ['acme', 'shop-api'], ['acme-corp', 'shop'], ['environment', 'ref'], ['Acme', 'shop'], ['a', 'x.y'], ['someone', 'some-repo']] as const;
const FORMS: readonly ((owner: string, name: string, index: number) => Conditions)[] = [
  (owner, name, index) => ({ StringEquals: { sub: `repo:${owner}@${10 + index}/${name}@${200 + index}:environment:prod` } }),
  (owner, name) => ({ StringEquals: { sub: `repo:${owner}/${name}:ref:refs/heads/main` } }),
  (owner, name, index) => ({ StringEquals: { sub: `repo:${owner}/${name}:environment:${name}`, repository_id: String(200 + index) } }),
  (owner, name) => ({ StringLike: { sub: `repo:${owner}/${name}:*` } }),
  (owner, name) => ({ StringLike: { sub: `repo:${owner}/${name}:ref:refs/heads/*` } }),
  (owner, name) => ({ StringLike: { sub: `repo:${owner}/${name}*` } }),
  (owner) => ({ StringLike: { sub: `repo:${owner}/*` } }),
  (owner, name) => ({ StringEquals: { sub: [`repo:${owner}/${name}:pull_request`, `repo:${owner}/${name}:environment:a%3Ab`] } }),
  (_owner, _name, index) => ({ StringEquals: { repository_id: String(200 + index), repository_owner_id: String(10 + index) } }),
  (owner, name, index) => ({ StringEquals: { sub: `repo:${owner}/${name}:environment:prod`, repository_owner_id: `${index}x` } }),
  (owner, name) => ({ StringEquals: { sub: `repo:${owner}/${name}:environment:prod`, repository: `${owner}/other` } }),
  (owner, name) => ({ StringLike: { sub: `repo:${owner}/${name}:repository_owner:${owner}:*` } }),
];
const DOCUMENTS = FORMS.flatMap((form) => NAMES.map(([owner, name], index) => form(owner, name, index)));

function roleOf(conditions: Conditions, index: number): object {
  const named = Object.entries(conditions).map(([operator, keys]) => [operator, Object.fromEntries(Object.entries(keys).map(([key, value]) => [`${HOST}:${key}`, value]))] as const);
  const { Role } = template(`role-${index}`, '').Resources;
  const [statement] = Role.Properties.AssumeRolePolicyDocument.Statement;
  const { StringEquals, ...others } = Object.fromEntries(named);
  const Condition = { StringEquals: { [`${HOST}:aud`]: 'sts.amazonaws.com', ...StringEquals }, ...others };
  return { ...Role, Properties: { ...Role.Properties, AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [{ ...statement, Condition }] } } };
}

const fileOf = (indices: readonly number[]) => (
  [{ path: 'a.template.json', content: JSON.stringify({ Resources: Object.fromEntries(indices.map((index) => [`Role${index}`, roleOf(DOCUMENTS[index], index)])) }) }]);
const findingsOf = (indices: readonly number[]) => TrustChecks.of(IdentitySet.fromFiles(fileOf(indices))).findings();
const byRole = (findings: ReturnType<typeof findingsOf>, index: number) => findings.filter(({ identity }) => identity === `role-${index}`).map(({ location, ...finding }) => ({ ...finding, at: location.pointer }));

const ALL = DOCUMENTS.map((_, index) => index);

const SOURCES = join(__dirname, '..', '..', 'src');

/** Modules that are loaded anew remember nothing. */
function freshly(index: number): ReturnType<typeof findingsOf> {
  const loaded = Object.entries(require.cache).filter(([path]) => path.startsWith(SOURCES));
  for (const [path] of loaded) delete require.cache[path];
  try {
    const { TrustChecks: Checks } = load('../../src/checks') as { readonly TrustChecks: typeof TrustChecks };
    const { IdentitySet: Sets } = load('../../src/verify') as { readonly IdentitySet: typeof IdentitySet };
    expect(Checks).not.toBe(TrustChecks);
    return Checks.of(Sets.fromFiles(fileOf([index]))).findings();
  } finally {
    Object.assign(require.cache, Object.fromEntries(loaded));
  }
}

test('what is found of a document does not depend on what is judged beside it, nor on what was judged before', () => {
  const together = findingsOf(ALL);
  const backwards = [...ALL].reverse().flatMap((index) => findingsOf([index]));
  for (const index of ALL) expect([index, byRole(backwards, index)]).toEqual([index, byRole(together, index)]);
  expect(new Set(together.map(({ rule }) => rule)).size).toBeGreaterThan(8);
});

test.each([0, 15, 25, 38])('document %i has the same findings where nothing is remembered', (index) => {
  expect(JSON.stringify(byRole(freshly(index), index))).toBe(JSON.stringify(byRole(findingsOf(ALL.slice(Math.max(0, index - 3), index + 4)), index)));
});
