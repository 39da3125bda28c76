import { RoleAssignment } from '@cdktf/provider-azurerm/lib/role-assignment';
import { ProjectIamMember } from '@cdktf/provider-google/lib/project-iam-member';
import { TerraformStack } from 'cdktf';
import { AzureRole, AzureRoleAssignment, AzureScope, TrustedIdentity } from '../../../src/constructs/azure';
import { ProjectRole, TrustedPool, TrustedServiceAccount } from '../../../src/constructs/gcp';
import { GitHubWorkflow, GitHubWorkflowProps } from '../../../src/issuers';
import { TrustTier } from '../../../src/trust';
import { EnforcementReport } from '../../../src/verify';
import { IMMUTABLE, MAIN } from '../../fixtures/aws';
import { application } from '../../fixtures/azure-application';
import { identity } from '../../fixtures/azure-negative';
import { pool } from '../../fixtures/gcp-negative';
import { validationsOf } from '../../fixtures/validations';

const SUBSCRIPTION = '11111111-1111-4111-8111-111111111111';
const of = (props: Partial<GitHubWorkflowProps> = {}) => new GitHubWorkflow({ name: 'staging', repository: IMMUTABLE, refs: [MAIN], tier: TrustTier.STAGING, ...props });
const word = (id: string) => [{ id, reason: 'the subscription holds nothing else', expires: '2027-06-30' }];
const synthesis = (construct: TrustedIdentity | TrustedServiceAccount | ReturnType<typeof application>) => validationsOf(construct).filter((text) => !text.startsWith('Found resources without a matching provider')).join('\n');

describe('Azure: a role that another construct assigns counts', () => {
  const given = (roleDefinitionName: string, props: Partial<GitHubWorkflowProps> = {}) => {
    const made = identity({ workflow: of(props) });
    new RoleAssignment(TerraformStack.of(made), 'Elsewhere', { scope: `/subscriptions/${SUBSCRIPTION}`, roleDefinitionName, principalId: made.principalId });
    return made;
  };

  test.each([['Owner', 'administrator'], ['Contributor', 'administrator'], ['User Access Administrator', 'gives-permissions'], ['Managed Identity Operator', 'becomes-others']])('%s', (role, rule) => {
    expect(synthesis(given(role))).toMatch(new RegExp(`too much[^]*\\(${rule}\\)[^]*azure/${rule}`));
  });

  test('an acknowledgement lets it be, and a report shows it', () => {
    const made = given('Contributor', { acknowledge: word('azure/administrator') });
    expect(synthesis(made)).toBe('');
    expect(made.permissions).toMatchSnapshot();
    expect(EnforcementReport.of(made).unusedAcknowledgements).toEqual([]);
  });

  test('one that the app gives for a reason is excused, another one beside it is not', () => {
    const reason = { reason: 'a sandbox that is emptied each night' };
    const made = identity({ workflow: of(), roleAssignments: [AzureRoleAssignment.privileged(AzureRole.builtIn('Contributor'), AzureScope.subscription(SUBSCRIPTION), reason)] });
    expect(synthesis(made)).toBe('');
    new RoleAssignment(TerraformStack.of(made), 'Elsewhere', { scope: '/subscriptions/22222222-2222-4222-8222-222222222222', roleDefinitionName: 'Contributor', principalId: made.principalId });
    expect(synthesis(made)).toMatch(/administrator/);
  });

  test('a reader is fine', () => expect(synthesis(given('Reader'))).toBe(''));

  test('an application', () => {
    const made = application({ workflow: of() });
    new RoleAssignment(TerraformStack.of(made), 'Elsewhere', { scope: `/subscriptions/${SUBSCRIPTION}`, roleDefinitionName: 'Owner', principalId: made.principalId });
    expect(synthesis(made)).toMatch(/administrator/);
  });
});

describe('Google: a role that another construct gives counts', () => {
  const account = (props: Partial<GitHubWorkflowProps> = {}, within: TrustedPool = pool()) => within.addServiceAccount(of(props), { accountId: 'deploy-account' });
  const given = (role: string, props: Partial<GitHubWorkflowProps> = {}) => {
    const made = account(props);
    new ProjectIamMember(TerraformStack.of(made), 'Elsewhere', { project: 'my-project', role, member: made.member });
    return made;
  };

  test.each([['roles/owner', 'administrator'], ['roles/editor', 'administrator'], ['roles/resourcemanager.projectIamAdmin', 'gives-permissions'], ['roles/iam.serviceAccountTokenCreator', 'becomes-others']])('%s', (role, rule) => {
    expect(synthesis(given(role))).toMatch(new RegExp(`too much[^]*\\(${rule}\\)[^]*gcp/${rule}`));
  });

  test('an acknowledgement lets it be, and a report shows it', () => {
    const made = given('roles/editor', { acknowledge: word('gcp/administrator') });
    expect(synthesis(made)).toBe('');
    expect(made.permissions).toMatchSnapshot();
    expect(EnforcementReport.of(made).unusedAcknowledgements).toEqual([]);
  });

  test('one that the app gives for a reason is excused, and a narrow one is fine', () => {
    const made = pool().addServiceAccount(of(), { accountId: 'deploy-account', roleAssignments: [ProjectRole.privileged('roles/editor', { reason: 'a sandbox that is emptied each night' })] });
    expect(synthesis(made)).toBe('');
    expect(synthesis(given('roles/run.developer'))).toBe('');
  });
});
