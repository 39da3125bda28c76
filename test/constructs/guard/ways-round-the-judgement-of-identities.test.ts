import { DataAzurermUserAssignedIdentity } from '@cdktf/provider-azurerm/lib/data-azurerm-user-assigned-identity';
import { RoleAssignment } from '@cdktf/provider-azurerm/lib/role-assignment';
import { ProjectIamBinding } from '@cdktf/provider-google/lib/project-iam-binding';
import { ProjectIamMember } from '@cdktf/provider-google/lib/project-iam-member';
import { Fn, TerraformLocal, TerraformStack } from 'cdktf';
import { TrustedIdentity } from '../../../src/constructs/azure';
import { TrustedServiceAccount } from '../../../src/constructs/gcp';
import { GitHubWorkflow } from '../../../src/issuers';
import { TrustTier } from '../../../src/trust';
import { IMMUTABLE, MAIN } from '../../fixtures/aws';
import { identity } from '../../fixtures/azure-negative';
import { pool } from '../../fixtures/gcp-negative';
import { validationsOf } from '../../fixtures/validations';

const scope = '/subscriptions/11111111-1111-4111-8111-111111111111';
const project = 'my-project';
const workflow = () => new GitHubWorkflow({ name: 'staging', repository: IMMUTABLE, refs: [MAIN], tier: TrustTier.STAGING });
const found = (made: TrustedIdentity | TrustedServiceAccount) => validationsOf(made).filter((text) => !text.startsWith('Found resources without a matching provider')).join('\n');
const owner = (stack: TerraformStack, principalId: string) => new RoleAssignment(stack, 'Elsewhere', { scope, roleDefinitionName: 'Owner', principalId });
const member = (stack: TerraformStack, who: string) => new ProjectIamMember(stack, 'Member', { project, role: 'roles/owner', member: who });
const sneaky = (kind: string, attributes: object) => ({ [kind]: { sneaky: attributes } });

test.each<[string, (made: TrustedIdentity, stack: TerraformStack) => unknown]>([
  ['a function of its id', ({ principalId }, stack) => owner(stack, Fn.lower(principalId))],
  ['the first of several', ({ principalId }, stack) => owner(stack, Fn.coalesce(['', principalId]))],
  ['a local', ({ principalId }, stack) => owner(stack, new TerraformLocal(stack, 'who', principalId).asString)],
  ['an item of for_each', ({ principalId }, stack) => owner(stack, '${each.value}').addOverride('for_each', { one: principalId })],
  ['several of one', ({ principalId }, stack) => owner(stack, principalId).addOverride('count', 2)],
  ['an override', ({ principalId }, stack) => owner(stack, 'nobody').addOverride('principal_id', principalId)],
  ['an override of the stack', ({ principalId }, stack) => stack.addOverride('resource', sneaky('azurerm_role_assignment', { scope, role_definition_name: 'Owner', principal_id: principalId }))],
])('Azure: does not get past the synthesis: %s', (_, give) => {
  const made = identity({ workflow: workflow() });
  give(made, TerraformStack.of(made));
  expect(found(made)).toMatch(/too much[^]*\(administrator\)/);
});

test.each<[string, (made: TrustedServiceAccount, stack: TerraformStack) => unknown]>([
  ['a function of its name', (made, stack) => member(stack, Fn.lower(made.member))],
  ['a local', (made, stack) => member(stack, new TerraformLocal(stack, 'who', made.member).asString)],
  ['an item of for_each', (made, stack) => member(stack, '${each.key}').addOverride('for_each', [made.member])],
  ['a list that a function makes', (made, stack) => new ProjectIamBinding(stack, 'Elsewhere', { project, role: 'roles/owner', members: ['x'] }).addOverride('members', Fn.concat([[made.member]]))],
  ['an override of the stack', (made, stack) => stack.addOverride('resource', sneaky('google_project_iam_member', { project, role: 'roles/owner', member: made.member }))],
])('Google: does not get past the synthesis: %s', (_, give) => {
  const made = pool().addServiceAccount(workflow(), { accountId: 'deploy-account' });
  give(made, TerraformStack.of(made));
  expect(found(made)).toMatch(/too much[^]*\(administrator\)/);
});

test('an identity that is read, and one of another name, are none of ours', () => {
  const made = identity({ workflow: workflow() });
  const stack = TerraformStack.of(made);
  owner(stack, Fn.lower(new DataAzurermUserAssignedIdentity(stack, 'Read', { name: 'id-other', resourceGroupName: 'rg-ci' }).principalId));
  member(stack, '${each.key}').addOverride('for_each', ['user:someone@example.com']);
  expect(found(made)).toBe('');
});
