import { TrustChecks } from '../../src/checks';
import { beside, identityWith, roleThatMay, roleWith, roleWithManaged, SUBSCRIPTION } from '../../src/checks/permission-examples';
import { Example } from '../../src/checks/rule';
import { Finding } from '../../src/trust/finding';
import { IdentitySet } from '../../src/verify';

const findings = ({ artifact }: Example): Finding[] => TrustChecks.of(IdentitySet.fromFiles([{ path: 'example.tf.json', content: JSON.stringify(artifact) }])).findings();
const messages = (example: Example, rule: string) => findings(example).filter((one) => one.rule === rule).map(({ message }) => message);

test('a boundary and conditions are said, and not evaluated', () => {
  const boundary = 'arn:aws:iam::111111111111:policy/boundary';
  expect(messages(roleWith({ ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'], PermissionsBoundary: boundary }), 'administrator'))
    .toEqual([`the managed policy AdministratorAccess: it may do everything in the account; not evaluated: the boundary ${boundary}`]);
  expect(messages(roleThatMay('iam:PassRole', '*', undefined, { Condition: { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } } }), 'becomes-others'))
    .toEqual(['the policy task, statement 1: it may iam:PassRole on *; not evaluated: its conditions (StringEquals iam:PassedToService)']);
});

test('a trust that is closed on purpose lets in nobody who could use a permission', () => {
  const { artifact, party } = roleWithManaged('AdministratorAccess');
  const closed = JSON.parse(JSON.stringify(artifact).replace('"Effect":"Allow"', '"Effect":"Deny"')) as object;
  expect(findings({ party, artifact: closed }).map(({ rule }) => rule)).not.toContain('administrator');
});

test('a finding stands where the permission is given, and is about who has it', () => {
  const found = findings(identityWith('Owner', SUBSCRIPTION)).find(({ rule }) => rule === 'administrator');
  expect(found).toMatchObject({ identity: 'deploy', location: { pointer: '/resource/azurerm_role_assignment/task' } });
});

test('one rule for each power, and an administrator is one alone', () => {
  const asked = ['administrator', 'becomes-others', 'changes-own-trust', 'gives-permissions'];
  const rulesOf = (example: Example) => findings(example).map(({ rule }) => rule).filter((rule) => asked.includes(rule)).sort();
  expect(rulesOf(roleThatMay('*', '*'))).toEqual(['administrator']);
  expect(rulesOf(roleThatMay('iam:*', '*'))).toEqual(['becomes-others', 'changes-own-trust', 'gives-permissions']);
});

test('a key is found whoever has it, and is not one of an identity', () => {
  const key = beside(identityWith('Reader', SUBSCRIPTION), { azuread_service_principal_password: { other: { service_principal_id: 'aaaaaaaa-0000-0000-0000-000000000001' } } });
  expect(findings(key).filter(({ rule }) => rule === 'static-key')).toMatchObject([{ identity: 'aaaaaaaa-0000-0000-0000-000000000001', party: 'azure' }]);
});

test('the same permissions of two roles whose trust says the same are found on each', () => {
  const { Resources: { Deploy } } = roleWithManaged('AdministratorAccess').artifact as { readonly Resources: { readonly Deploy: { readonly Type: string; readonly Properties: object } } };
  const other = { ...Deploy, Properties: { ...Deploy.Properties, RoleName: 'other', ManagedPolicyArns: [] } };
  const third = { ...Deploy, Properties: { ...Deploy.Properties, RoleName: 'third' } };
  const found = findings({ ...roleWith({}), artifact: { Resources: { Deploy, Other: other, Third: third } } });
  expect(found.filter(({ rule }) => rule === 'administrator').map(({ identity }) => identity)).toEqual(['deploy', 'third']);
});
