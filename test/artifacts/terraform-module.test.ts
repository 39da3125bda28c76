import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Verdict } from '../../src/trust';
import { IdentitySet } from '../../src/verify';

/**
 * What Terraform 1.11.4 with the AWS provider 5.100.0 made of some folders of `.tf.json` files: the roles that it planned, or its error.
 * `record.py` beside the file records it again; the policies are as planned, each file is as it was given.
 */
interface Recorded {
  readonly files: Record<string, object>;
  readonly roles?: readonly { readonly address: string; readonly name: string; readonly policy: string }[];
  readonly error?: string;
}
const RECORDED = JSON.parse(readFileSync(join(__dirname, '../fixtures/terraform-override/recorded.json'), 'utf8')) as Record<string, Recorded>;

/** Where what Terraform would make of it is not settled here: unknown for what it concerns, never another answer than its own. */
const LEFT_OPEN = [
  'null-attribute', 'no-blocks', 'null-blocks', 'dynamic-over-blocks', 'blocks-over-dynamic', 'count-over-for-each', 'lifecycle', 'locals', 'locals-of-another-file', 'variables',
];

const SUBJECTS = ['repo:acme/shop:ref:refs/heads/main', 'repo:acme/shop:ref:refs/heads/dev', 'repo:acme/shop:environment:prod', 'repo:acme/a', 'repo:acme/x', 'repo:acme/z:1'];
const ISSUER = 'https://token.actions.githubusercontent.com';

const identitySetOf = (files: Record<string, object>, folder = 'infra/') => IdentitySet.fromFiles(
  Object.entries(files).map(([path, json]) => ({ path: folder + path, content: JSON.stringify(json) })),
);

/** The verdict on each subject, by identity. */
const verdictsOf = (set: IdentitySet) => Object.fromEntries(set.identities.map(({ identity }) => (
  [identity, SUBJECTS.map((sub) => set.decideFor(identity, { iss: ISSUER, aud: 'sts.amazonaws.com', sub })[0].verdict)])));

const planned = ({ roles = [] }: Recorded) => IdentitySet.fromFiles([{
  path: 'planned.json', content: JSON.stringify(roles.map(({ name, policy }) => ({ RoleName: name, AssumeRolePolicyDocument: JSON.parse(policy) as object }))),
}]);

const cases = Object.entries(RECORDED);
const made = cases.filter(([, { roles }]) => roles !== undefined && roles.length > 0);

describe('fault of issue 9: a folder is read as Terraform reads it, override files and all', () => {
  test.each(made.filter(([name]) => !LEFT_OPEN.includes(name)))('%s: to the word', (_, recorded) => {
    expect(verdictsOf(identitySetOf(recorded.files))).toMatchObject(verdictsOf(planned(recorded)));
  });

  test.each(made.filter(([name]) => LEFT_OPEN.includes(name)))('%s: as Terraform, or unknown', (_, recorded) => {
    const [here, there] = [Object.values(verdictsOf(identitySetOf(recorded.files))).flat(), Object.values(verdictsOf(planned(recorded))).flat()];
    expect(here).toHaveLength(there.length);
    expect(here.map((verdict, index) => verdict === Verdict.UNKNOWN ? there[index] : verdict)).toEqual(there);
  });

  test.each(cases.filter(([, { error }]) => error !== undefined))('%s: what Terraform refuses is unknown', (_, { files }) => {
    expect(Object.values(verdictsOf(identitySetOf(files)))).toContainEqual(SUBJECTS.map(() => Verdict.UNKNOWN));
  });

  test('an override that takes the role away', () => {
    expect(RECORDED.count.roles).toEqual([]);
    expect(Object.values(verdictsOf(identitySetOf(RECORDED.count.files)))[0][0]).toBe(Verdict.UNKNOWN);
  });
});

describe('which files are one configuration', () => {
  const { files } = RECORDED.attribute;
  const [MAIN, DEV] = [[Verdict.ACCEPT, Verdict.DENY], [Verdict.DENY, Verdict.ACCEPT]];
  const firstTwo = (given: Record<string, object>, folder?: string) => (
    Object.values(verdictsOf(identitySetOf(given, folder))).map((verdicts) => verdicts.slice(0, 2)));
  const { 'main.tf.json': main, 'override.tf.json': override } = files;

  test('the order in which they are given means nothing', () => {
    expect(firstTwo({ 'override.tf.json': override, 'main.tf.json': main })).toEqual([DEV]);
    expect(firstTwo({ 'main.tf.json': main, 'override.tf.json': override }, '')).toEqual([DEV]);
    expect(firstTwo({ 'main.tf.json': main, './override.tf.json': override }, '')).toEqual([DEV]);
    expect(firstTwo({ 'a\\main.tf.json': main, 'a/override.tf.json': override }, '')).toEqual([DEV]);
  });

  test.each(['sub/override.tf.json', 'override.json', 'override.tf.json.bak', 'Override.tf.json', 'overrides.tf.json'])('%s overrides nothing in the folder', (name) => {
    const others = firstTwo({ 'main.tf.json': main, [name]: { resource: { aws_iam_role: { other: { name: 'other', assume_role_policy: '{}' } } } } });
    expect(others[0]).toEqual(MAIN);
  });

  test('an override file alone says nothing for certain, and an address that stands twice neither', () => {
    const unknown = [Verdict.UNKNOWN, Verdict.UNKNOWN];
    expect(firstTwo({ 'override.tf.json': override })).toEqual([unknown]);
    expect(firstTwo({ 'main.tf.json': main, 'again.tf.json': main })).toEqual([unknown]);
    expect(firstTwo({ 'main.tf.json': main, './main.tf.json': main }, '')).toEqual([unknown]);
    expect(identitySetOf({ 'a/main.tf.json': main, 'b/main.tf.json': main }).identities).toHaveLength(2);
    expect(firstTwo({ 'a/main.tf.json': main, 'b/main.tf.json': main })).toEqual([MAIN]);
  });

  test('managed identities, too', () => {
    const parent = '${azurerm_user_assigned_identity.ci.id}';
    const credential = { name: 'main', issuer: ISSUER, subject: SUBJECTS[0], audience: ['sts.amazonaws.com'], parent_id: parent, resource_group_name: 'rg' };
    const given = {
      'identity.tf.json': { resource: { azurerm_user_assigned_identity: { ci: { name: 'ci', resource_group_name: 'rg' } } } },
      'credential.tf.json': { resource: { azurerm_federated_identity_credential: { main: credential } } },
      'override.tf.json': { resource: { azurerm_federated_identity_credential: { main: { subject: SUBJECTS[1] } } } },
    };
    expect(firstTwo(given)).toEqual([DEV]);
    expect(identitySetOf(given).identities.map(({ identity, source }) => [identity, source.file])).toEqual([['ci', 'infra/identity.tf.json']]);
  });
});
