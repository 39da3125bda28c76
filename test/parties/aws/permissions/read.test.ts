import { permissionsIn, powersOf, roleTemplate } from './read-role';
import { readText } from '../../../../src/artifacts';
import { readIdentities } from '../../../../src/parties/aws';
import { Power } from '../../../../src/trust';
import { template } from '../../../cli/role-template';

const ADMIN = 'arn:aws:iam::aws:policy/AdministratorAccess';
const PASS = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'iam:PassRole', Resource: '*' }] };
const JSON_PASS = JSON.stringify(PASS);
const { ADMINISTER, BECOME_OTHERS, READ_DATA } = Power;

/** A configuration of Terraform with one role. */
function terraform(properties: object, resource: object = {}, data?: object): object {
  const trust = JSON.stringify(template('x', 'repo:my-org@123456/my-repo@456789:ref:refs/heads/main').Resources.Role.Properties.AssumeRolePolicyDocument);
  return { resource: { aws_iam_role: { deploy: { name: 'deploy', assume_role_policy: trust, ...properties } }, ...resource }, ...data && { data } };
}
const role = '${aws_iam_role.deploy.name}';
const inline = { Type: 'AWS::IAM::Policy', Properties: { PolicyName: 'inline', PolicyDocument: PASS, Roles: [{ Ref: 'Role' }] } };
const managed = (Roles: unknown[]) => ({ Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: PASS, Roles } });

/**
 * How a role gets policies, in each language.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_IAM.html
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_role_policy_attachment
 */
const WAYS: readonly (readonly [way: string, artifact: object, powers: readonly Power[]])[] = [
  ['ARNs of managed policies', roleTemplate({ ManagedPolicyArns: [ADMIN] }), [ADMINISTER]],
  ['with the partition by reference', roleTemplate({ ManagedPolicyArns: [{ 'Fn::Sub': 'arn:${AWS::Partition}:iam::aws:policy/ReadOnlyAccess' }] }), [READ_DATA]],
  ['of another partition', roleTemplate({ ManagedPolicyArns: ['arn:aws-cn:iam::aws:policy/AdministratorAccess'] }), [ADMINISTER]],
  ['that sees names alone', roleTemplate({ ManagedPolicyArns: ['arn:aws:iam::aws:policy/job-function/ViewOnlyAccess'] }), []],
  ['a managed policy of the template', roleTemplate({ ManagedPolicyArns: [{ Ref: 'Own' }] }, { Own: managed([]) }), [BECOME_OTHERS]],
  ['a managed policy that names the role', roleTemplate({}, { Own: managed([{ Ref: 'Role' }]) }), [BECOME_OTHERS]],
  ['and another role', roleTemplate({}, { Own: managed([{ Ref: 'Other' }]) }), []],
  ['in the role', roleTemplate({ Policies: [{ PolicyName: 'p', PolicyDocument: PASS }] }), [BECOME_OTHERS]],
  ['as text', roleTemplate({ Policies: [{ PolicyName: 'p', PolicyDocument: JSON_PASS }] }), [BECOME_OTHERS]],
  ['a policy beside it', roleTemplate({}, { Inline: inline }), [BECOME_OTHERS]],
  ['by the name of the role', roleTemplate({}, { Inline: { ...inline, Properties: { ...inline.Properties, Roles: ['deploy'] } } }), [BECOME_OTHERS]],
  ['a role policy', roleTemplate({}, { P: { Type: 'AWS::IAM::RolePolicy', Properties: { PolicyName: 'p', RoleName: { Ref: 'Role' }, PolicyDocument: PASS } } }), [BECOME_OTHERS]],
  ['Terraform: an attachment', terraform({}, { aws_iam_role_policy_attachment: { a: { role, policy_arn: ADMIN } } }), [ADMINISTER]],
  ['by the name', terraform({}, { aws_iam_role_policy_attachment: { a: { role: 'deploy', policy_arn: ADMIN } } }), [ADMINISTER]],
  ['by an instance', terraform({ count: 1 }, { aws_iam_role_policy_attachment: { a: { role: '${aws_iam_role.deploy[0].name}', policy_arn: ADMIN } } }), [ADMINISTER]],
  ['to another role', terraform({}, { aws_iam_role_policy_attachment: { a: { role: '${aws_iam_role.other.name}', policy_arn: ADMIN } } }), []],
  ['to several roles', terraform({}, { aws_iam_policy_attachment: { a: { roles: ['other', role], policy_arn: ADMIN } } }), [ADMINISTER]],
  ['exclusively', terraform({}, { aws_iam_role_policy_attachments_exclusive: { a: { role_name: role, policy_arns: [ADMIN] } } }), [ADMINISTER]],
  ['in the role of Terraform', terraform({ managed_policy_arns: [ADMIN], inline_policy: [{ name: 'p', policy: JSON_PASS }] }), [ADMINISTER, BECOME_OTHERS]],
  ['told to have none', terraform({ inline_policy: [{}] }), []],
  ['a policy of its own', terraform({}, { aws_iam_role_policy: { p: { role, policy: JSON_PASS } } }), [BECOME_OTHERS]],
  ['attached by reference', terraform({}, { aws_iam_policy: { p: { policy: JSON_PASS } }, aws_iam_role_policy_attachment: { a: { role, policy_arn: '${aws_iam_policy.p.arn}' } } }), [BECOME_OTHERS]],
  ['of a data source', terraform({}, { aws_iam_role_policy: { p: { role, policy: '${data.aws_iam_policy_document.p.json}' } } }, {
    aws_iam_policy_document: { p: { statement: [{ actions: ['iam:PassRole'], resources: ['*'] }] } },
  }), [BECOME_OTHERS]],
];

test.each(WAYS)('%s', (_way, artifact, powers) => {
  const read = permissionsIn(artifact, 'resource' in artifact ? 'cdk.tf.json' : 'a.template.json');
  expect(read.unknown).toEqual([]);
  expect(powersOf(read).sort()).toEqual([...powers].sort());
});

/** What is not known is said. */
test.each([
  ['a policy of AWS that is not looked into', { ManagedPolicyArns: ['arn:aws:iam::aws:policy/AmazonEC2FullAccess'] }, 'the managed policy AmazonEC2FullAccess of AWS, which is not looked into'],
  ['a policy of no file', { ManagedPolicyArns: ['arn:aws:iam::111111111111:policy/own'] }, 'the managed policy arn:aws:iam::111111111111:policy/own, which no file holds'],
  ['a policy by a parameter', { ManagedPolicyArns: [{ Ref: 'PolicyArn' }] }, 'the managed policy <PolicyArn>, which no file holds'],
  ['a document by a parameter', { Policies: [{ PolicyName: 'p', PolicyDocument: { Ref: 'Document' } }] }, 'the policy p: the files leave open: <Document>'],
  ['an action by a parameter', { Policies: [{ PolicyName: 'p', PolicyDocument: { Statement: { Effect: 'Allow', Action: { Ref: 'Action' }, Resource: '*' } } }] }, 'the policy p, statement 1: the files leave open: <Action>'],
])('%s', (_what, properties, unsettled) => {
  const { permissions, unknown } = permissionsIn(roleTemplate(properties));
  expect(unknown.map((one) => one.unsettled)).toEqual([unsettled]);
  expect(permissions.flatMap(({ powers }) => powers)).toEqual([]);
});

test('the boundary and the longest session, in each language', () => {
  const ARN = 'arn:aws:iam::111111111111:policy/boundary';
  const bounded = roleTemplate({ PermissionsBoundary: ARN, MaxSessionDuration: 7200 });
  expect(permissionsIn(bounded)).toMatchObject({ boundary: { value: ARN }, session: { value: 7200 } });
  expect(permissionsIn(terraform({ permissions_boundary: ARN, max_session_duration: 43200 }), 'cdk.tf.json')).toMatchObject({ boundary: { value: ARN }, session: { value: 43200 } });
  expect(permissionsIn(roleTemplate({}))).toMatchObject({ permissions: [], unknown: [] });
  expect(permissionsIn(roleTemplate({})).session).toBeUndefined();
});

/**
 * How long sessions are, stated or not.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html: 3600 where nothing is said
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_RoleDetail.html: the details of an account do not tell
 */
const LISTED = { RoleName: 'deploy', AssumeRolePolicyDocument: template('deploy', 'repo:my-org@123456/my-repo@456789:ref:refs/heads/main').Resources.Role.Properties.AssumeRolePolicyDocument };
const manifest = (spec: object) => ({
  apiVersion: 'iam.services.k8s.aws/v1alpha1', kind: 'Role', metadata: { name: 'deploy' }, spec: { name: 'deploy', assumeRolePolicyDocument: JSON.stringify(LISTED.AssumeRolePolicyDocument), ...spec },
});
test.each<[what: string, artifact: object, path: string, seconds: number | undefined]>([
  ['a template that says it', roleTemplate({ MaxSessionDuration: 7200 }), 'a.template.json', 7200],
  ['as text', roleTemplate({ MaxSessionDuration: '7200' }), 'a.template.json', 7200],
  ['a template that says nothing', roleTemplate({}), 'a.template.json', 3600],
  ['a template with a parameter', roleTemplate({ MaxSessionDuration: { Ref: 'Longest' } }), 'a.template.json', undefined],
  ['Terraform that says it', terraform({ max_session_duration: 43200 }), 'cdk.tf.json', 43200],
  ['Terraform that says nothing', terraform({}), 'cdk.tf.json', 3600],
  ['Terraform that leaves it to others', terraform({ max_session_duration: 3600, lifecycle: [{ ignore_changes: ['max_session_duration'] }] }), 'cdk.tf.json', undefined],
  ['Terraform with a variable', terraform({ max_session_duration: '${var.longest}' }), 'cdk.tf.json', undefined],
  ['a manifest that says it', manifest({ maxSessionDuration: 7200 }), 'role.json', 7200],
  ['a manifest that says nothing', manifest({}), 'role.json', 3600],
  ['aws iam get-role', { Role: { ...LISTED, MaxSessionDuration: 7200 } }, 'role.json', 7200],
  ['the details of an account', { RoleDetailList: [LISTED] }, 'details.json', undefined],
  ['a trust policy alone', LISTED.AssumeRolePolicyDocument, 'trust.json', undefined],
])('the longest session of %s', (_what, artifact, path, seconds) => {
  const { longest } = permissionsIn(artifact, path);
  expect(longest?.seconds).toBe(seconds);
  expect(typeof longest?.open).toBe(seconds === undefined ? 'string' : 'undefined');
});

test('the details of an account: attached, inline, and policies of the customer', () => {
  const { RoleName, AssumeRolePolicyDocument } = template('deploy', 'repo:my-org@123456/my-repo@456789:ref:refs/heads/main').Resources.Role.Properties;
  const own = 'arn:aws:iam::111111111111:policy/own';
  const read = permissionsIn({
    RoleDetailList: [{
      RoleName,
      Arn: 'arn:aws:iam::111111111111:role/deploy',
      AssumeRolePolicyDocument,
      AttachedManagedPolicies: [{ PolicyName: 'ReadOnlyAccess', PolicyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }, { PolicyName: 'own', PolicyArn: own }],
      RolePolicyList: [{ PolicyName: 'inline', PolicyDocument: encodeURIComponent(JSON_PASS) }],
      PermissionsBoundary: { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: own },
    }],
    Policies: [{
      PolicyName: 'own',
      Arn: own,
      PolicyVersionList: [
        { VersionId: 'v2', IsDefaultVersion: true, Document: { Statement: { Effect: 'Allow', Action: 's3:PutObject', Resource: '*' } } },
        { VersionId: 'v1', IsDefaultVersion: false, Document: { Statement: { Effect: 'Allow', Action: '*', Resource: '*' } } },
      ],
    }],
  }, 'details.json');
  expect(powersOf(read)).toEqual([READ_DATA, BECOME_OTHERS]);
  expect(read.boundary?.value).toBe(own);
});

test('a name means the role of the same file', () => {
  const one = JSON.stringify(roleTemplate({}, { Inline: { ...inline, Properties: { ...inline.Properties, Roles: ['deploy'] } } }));
  const [first, second] = readIdentities([...readText(one, 'one.template.json'), ...readText(JSON.stringify(roleTemplate({})), 'two.template.json')]);
  expect(powersOf(first.permissions!())).toEqual([BECOME_OTHERS]);
  expect(second.permissions!().permissions).toEqual([]);
});
