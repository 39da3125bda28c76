import { Template } from 'aws-cdk-lib/assertions';
import { ManagedPolicy, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Aws, CfnParameter, CfnStackSet, Duration, Fn, Lazy, Stack } from 'aws-cdk-lib/core';
import { StackSetAdministrator, TrustedProvider, TrustedRoleProps, TrustedStackSet, TrustedStackSetProps } from '../../../src/constructs/aws';
import { GitHubWorkflowProps } from '../../../src/issuers';
import { AwsPartition, PARTITIONS, readIdentities, stsAudience } from '../../../src/parties/aws';
import { TokenClaims, Verdict } from '../../../src/trust';
import { satisfies } from '../../../src/trust/satisfies';
import { ACCOUNT, CLASSIC, GITHUB, newApp, newStack, synthesized, workflow } from '../../fixtures/aws';
import { HOLDABLE, HOLDABLE_ANYWHERE } from '../../fixtures/aws-workflows';
import { expectToRun } from '../../fixtures/stand-ins';

const UNIT = 'ou-ab12-c3d4e5f6';
const production = workflow({ environment: 'prod' });
const setIn = (stack: Stack, props: Partial<TrustedStackSetProps> = {}, id = 'Fleet') =>
  new TrustedStackSet(stack, id, { roles: [{ workflow: production }], organizationalUnits: [UNIT], ...props });
/** Its first role, in an account. */
const deployIn = (set: TrustedStackSet, account = ACCOUNT) => set.roleIn({ account, roleName: set.roleNames[0] });
const withRole = (props: Partial<TrustedRoleProps>, stack = newStack()) => setIn(stack, { roles: [{ workflow: production, ...props }] });
const properties = (stack: Stack) => (Object.values(Template.fromStack(stack).findResources('AWS::CloudFormation::StackSet'))[0] as { Properties: Record<string, unknown> }).Properties;

interface Resources { readonly [id: string]: { readonly Type: string; readonly DependsOn?: string[]; readonly Properties: Record<string, unknown> } }
const inner = (set: TrustedStackSet) => Object.values((JSON.parse(set.templateBody) as { Resources: Resources }).Resources);

test('the stack set: service-managed, one region, named IAM resources, its template inside', () => {
  const stack = newStack();
  const set = setIn(stack);
  expect(properties(stack)).toEqual({
    StackSetName: 'Fleet',
    Description: 'Roles of trusted workflows: 1',
    PermissionModel: 'SERVICE_MANAGED',
    CallAs: 'SELF',
    Capabilities: ['CAPABILITY_NAMED_IAM'],
    AutoDeployment: { Enabled: true, RetainStacksOnAccountRemoval: false },
    StackInstancesGroup: [{ DeploymentTargets: { OrganizationalUnitIds: [UNIT] }, Regions: ['eu-central-1'] }],
    TemplateBody: set.templateBody,
  });
  expect(JSON.parse(set.templateBody)).toMatchSnapshot();
});

test('its props reach it', () => {
  const stack = newStack();
  setIn(stack, { stackSetName: 'ci', administrator: StackSetAdministrator.DELEGATED_ADMINISTRATOR, region: 'us-east-1', autoDeployment: false, organizationalUnits: ['r-ab12', UNIT] });
  expect(properties(stack)).toMatchObject({
    StackSetName: 'ci',
    CallAs: 'DELEGATED_ADMIN',
    AutoDeployment: { Enabled: false },
    StackInstancesGroup: [{ DeploymentTargets: { OrganizationalUnitIds: ['r-ab12', UNIT] }, Regions: ['us-east-1'] }],
  });
});

test('the props of a role reach the role in the template', () => {
  const set = withRole({
    roleName: 'deploy',
    description: 'Deploys',
    path: '/ci/',
    maxSessionDuration: Duration.hours(2),
    managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName('ReadOnlyAccess')],
    permissionsBoundary: ManagedPolicy.fromManagedPolicyArn(newStack(), 'Boundary', `arn:aws:iam::${Aws.ACCOUNT_ID}:policy/boundary`),
    inlinePolicies: { read: new PolicyDocument({ statements: [new PolicyStatement({ actions: ['s3:GetObject'], resources: [Fn.sub('arn:aws:s3:::state-${AWS::AccountId}/*')] })] }) },
  });
  expect(inner(set).find(({ Type }) => Type === 'AWS::IAM::Role')?.Properties).toEqual({
    RoleName: 'deploy',
    Description: 'Deploys',
    Path: '/ci/',
    MaxSessionDuration: 7200,
    AssumeRolePolicyDocument: deployIn(set).document,
    ManagedPolicyArns: [{ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::aws:policy/ReadOnlyAccess']] }],
    PermissionsBoundary: { 'Fn::Join': ['', ['arn:aws:iam::', { Ref: 'AWS::AccountId' }, ':policy/boundary']] },
    Policies: [{ PolicyName: 'read', PolicyDocument: expect.objectContaining({ Statement: [{ Action: 's3:GetObject', Effect: 'Allow', Resource: { 'Fn::Sub': 'arn:aws:s3:::state-${AWS::AccountId}/*' } }] }) }],
  });
});

test('the account is that of whoever gets the template, also where the stack knows its own', () => {
  const set = setIn(newStack());
  expect(JSON.stringify(deployIn(set).document)).toContain(`{"Fn::Join":["",["arn:aws:iam::",{"Ref":"AWS::AccountId"},":oidc-provider/${GITHUB}"]]}`);
  expect(set.templateBody).not.toContain(ACCOUNT);
});

test('a role that comes or goes changes nothing else, and their order means nothing', () => {
  const roles = ['a', 'b', 'a-b', 'ab'].map((name) => ({ workflow: workflow({ name: `w-${name}`, environment: name }), roleName: name }));
  const resources = (list: TrustedRoleProps[]) => (JSON.parse(setIn(newStack(), { roles: list }).templateBody) as { Resources: Resources }).Resources;
  const all = resources(roles);
  expect(Object.keys(all)).toHaveLength(5);
  expect(JSON.stringify(resources([...roles].reverse()))).toBe(JSON.stringify(all));
  expect(Object.entries(resources(roles.slice(1))).every(([id, resource]) => JSON.stringify(all[id]) === JSON.stringify(resource))).toBe(true);
});

describe('the closed loop, from the synthesized file', () => {
  /** All workflows in one stack set, each with a role of its own. */
  function deploy(all: Record<string, Partial<GitHubWorkflowProps>>, partition: AwsPartition, region: string) {
    const app = newApp();
    const stack = newStack(app, 'Stack', { env: { account: ACCOUNT, region } });
    const trusted = Object.values(all).map((props, index) => workflow({ ...props, name: `w${index}` }));
    setIn(stack, { roles: trusted.map((one) => ({ workflow: one, trustPolicyQuota: 4096 })) });
    const identities = readIdentities(synthesized(app));
    return trusted.map((one) => ({
      one, identity: identities.find(({ identity }) => identity === `Fleet/${one.name}`)!, audience: one.compile().audiences.aws ?? stsAudience(partition),
    }));
  }

  /** One form and one template of subjects a repository: classic ones and the customized one are tried in apps of their own. */
  const { 'a customized subject with everything': customized, ...default_ } = HOLDABLE;
  const isClassic = ([, { repository, repositories = [] }]: [string, Partial<GitHubWorkflowProps>]) => [repository, ...repositories].includes(CLASSIC);
  const classic = Object.fromEntries(Object.entries(default_).filter(isClassic));
  const immutable = Object.fromEntries(Object.entries(default_).filter((entry) => !isClassic(entry)));
  const { 'a customized subject with everything': _, ...anywhere } = HOLDABLE_ANYWHERE;
  const CASES: [string, Record<string, Partial<GitHubWorkflowProps>>, AwsPartition, string][] = [
    ['partition aws', immutable, AwsPartition.AWS, 'eu-central-1'],
    ['classic subjects', classic, AwsPartition.AWS, 'eu-central-1'],
    ['a customized subject', { customized }, AwsPartition.AWS, 'eu-central-1'],
    ['China', anywhere, AwsPartition.AWS_CN, 'cn-north-1'],
  ];

  test.each(CASES)('each role admits its own tokens, refuses its near misses, and no token that its model does not mean: %s', (_name, all, partition, region) => {
    const deployed = deploy(all, partition, region);
    const tokens = deployed.flatMap(({ one, audience }): TokenClaims[] =>
      [...one.sampleTokens(audience), ...one.nearMisses(audience).map(({ claims }) => claims)]);
    for (const { one, identity, audience } of deployed) {
      for (const token of one.sampleTokens(audience)) expect(identity.decide(token).verdict).toBe(Verdict.ACCEPT);
      const verdicts = tokens.map((token) => [token, identity.decide(token).verdict] as const);
      expect(verdicts.filter(([, verdict]) => verdict === Verdict.UNKNOWN)).toEqual([]);
      if (!one.compile().issuer.multiTenant) continue;
      expect(verdicts.filter(([token, verdict]) => verdict === Verdict.ACCEPT && !(token.aud === audience && satisfies(one.compile(), token)))).toEqual([]);
      expect(one.nearMisses(audience).map(({ claims }) => identity.decide(claims).verdict)).not.toContain(Verdict.ACCEPT);
    }
  });

  test('the client ids of the template\'s own provider are checked', () => {
    const app = newApp();
    const mine = workflow({ environment: 'prod', audiences: { aws: 'mine' } });
    const stack = newStack(app);
    setIn(stack, { roles: [{ workflow: mine }] });
    const [identity] = readIdentities(synthesized(app));
    expect(identity.source.text).toMatch(/^Stack.template.json\/Fleet[A-Z0-9]+\.TemplateBody#\/Resources\/Role/);
    const explained = JSON.stringify(identity.decide(mine.sampleTokens('mine')[0]));
    expect(explained).toContain('"operator":"ClientIdList","expected":"mine"');
  });

  test('a closed role of a stack set refuses everybody', () => {
    const app = newApp();
    const set = withRole({ closed: true }, newStack(app));
    const [identity] = readIdentities(synthesized(app));
    expect(identity.decide(production.sampleTokens('sts.amazonaws.com')[0]).verdict).toBe(Verdict.DENY);
    expect(set.templateBody).toContain('"PolicyName":"TrustedWorkflowClosed"');
    expect(deployIn(set).enforcements[0].how).toBe('closed: no token is admitted');
  });
});

test('the app may have a provider and roles of its own account beside it', () => {
  const app = newApp();
  const stack = newStack(app);
  setIn(stack);
  expect(() => TrustedProvider.forWorkflows(stack, 'Provider', [production])).not.toThrow();
  expect(() => app.synth()).not.toThrow();
});

describe('what one unit gets twice', () => {
  const other = workflow({ name: 'other', environment: 'dev' });

  test('a provider, or a role, is an error; in another unit it is not', () => {
    const stack = newStack();
    setIn(stack);
    expect(() => setIn(stack, { roles: [{ workflow: other }] }, 'Second')).toThrow('[aws-two-providers]');
    expect(() => setIn(stack, { createProviders: false, organizationalUnits: ['r-ab12', UNIT] }, 'Third')).toThrow('[aws-two-roles]');
    expect(() => setIn(stack, { organizationalUnits: ['ou-ab12-aaaaaaaa'] }, 'Fourth')).not.toThrow();
  });

  test('a split: the second stack set creates no provider, and waits for the one that does', () => {
    const app = newApp();
    const stack = newStack(app);
    const [first, second] = [setIn(stack), setIn(stack, { roles: [{ workflow: other }], createProviders: false }, 'Second')];
    const [one, two] = [first, second].map((set) => set.node.defaultChild as CfnStackSet);
    expect(two.obtainDependencies()).toEqual([one]);
    expect(one.obtainDependencies()).toEqual([]);
    expect(inner(second).map(({ Type, DependsOn }) => [Type, DependsOn])).toEqual([['AWS::IAM::Role', undefined]]);
    const mine = workflow({ name: 'mine', environment: 'prod', audiences: { aws: 'mine' } });
    expect(() => setIn(stack, { roles: [{ workflow: mine }], createProviders: false }, 'Third')).toThrow('[aws-audience-not-listed]');
  });

  test('two roles of one name in a stack set are an error', () => {
    expect(() => setIn(newStack(), { roles: [{ workflow: production }, { workflow: other, roleName: 'Production' }] })).toThrow('[aws-two-roles]');
  });
});

test('a pipeline and a runbook for one of the accounts', () => {
  const set = withRole({ roleName: 'deploy', path: '/ci/', maxSessionDuration: Duration.hours(2) });
  expect(set.roleIn({ account: ACCOUNT, roleName: 'deploy' }).login.values).toMatchObject({ 'role-arn': `arn:aws:iam::${ACCOUNT}:role/ci/deploy`, 'region': 'eu-central-1', 'session-seconds': '7200' });
  const [, close] = deployIn(set, '210987654321').closingRunbook();
  expectToRun(deployIn(set, '210987654321').closingRunbook());
  expect(close.shell).toContain('"Effect":"Deny","Principal":{"Federated":"arn:aws:iam::210987654321:oidc-provider/');
  expect(() => deployIn(set, 'mine')).toThrow('[aws-account]');
  expect(() => set.roleIn({ account: ACCOUNT, roleName: 'nobody' })).toThrow('[aws-stack-set-roles]');
});

test.each(PARTITIONS.filter((partition) => partition !== AwsPartition.AWS))('the partition follows from the region, or is told: %s', (partition) => {
  const set = setIn(newStack(newApp(), 'Stack', {}), { partition });
  expect(JSON.stringify(deployIn(set).document)).toContain(`"arn:${partition}:iam::"`);
});

test('a region decides the partition; one of another partition than the stack is an error', () => {
  expect(JSON.stringify(deployIn(setIn(newStack(newApp(), 'S', {}), { region: 'cn-north-1' })).document)).toContain('"arn:aws-cn:iam::"');
  expect(() => setIn(newStack(), { region: 'cn-north-1' })).toThrow('[aws-partition-mismatch]');
});

describe('boundaries', () => {
  const filled = (bytes: number) => {
    const base = (text: string) => ({ doc: new PolicyDocument({ statements: [new PolicyStatement({ actions: [`s3:x${text}`], resources: ['*'] })] }) });
    const roles = (last: string) => Array.from({ length: 6 }, (_, index) => ({ workflow: workflow({ name: `w${index}`, environment: `e${index}` }), inlinePolicies: base(index < 5 ? 'x'.repeat(9000) : last) }));
    const empty = Buffer.byteLength(setIn(newStack(), { roles: roles('') }).templateBody);
    return () => setIn(newStack(), { roles: roles('x'.repeat(bytes - empty)) });
  };

  test('a template of 51,200 bytes passes, one of 51,201 does not, and the message has the split', () => {
    expect(Buffer.byteLength(filled(51200)().templateBody)).toBe(51200);
    expect(filled(51201)).toThrow('[aws-stack-set-template]');
    expect(filled(51201)).toThrow('split it into 2 stack sets, createProviders: false on all but the first: 5 roles, w0 to w4; w5');
  });

  test('bytes are counted, not characters', () => {
    const description = '\u00e9'.repeat(1000);
    const roles = Array.from({ length: 25 }, (_, index) => ({ workflow: workflow({ name: `w${index}`, environment: `e${index}` }), description }));
    expect(() => setIn(newStack(), { roles })).toThrow('[aws-stack-set-template]');
    expect(() => setIn(newStack(), { roles: roles.map((role) => ({ ...role, description: 'e'.repeat(1000) })) })).not.toThrow();
  });

  test('a name of 128 characters passes, one of 129 does not', () => {
    expect(() => setIn(newStack(), { stackSetName: 'x'.repeat(128) })).not.toThrow();
    expect(() => setIn(newStack(), { stackSetName: 'x'.repeat(129) })).toThrow('[aws-stack-set-name]');
  });

  test.each(['', '1a', 'a_b', 'a b', '-a', 'a\n'])('the name %j is refused', (stackSetName) => {
    expect(() => setIn(newStack(), { stackSetName })).toThrow('[aws-stack-set-name]');
  });

  test.each([[[]], [['prod']], [[ACCOUNT]], [[UNIT, UNIT]], [['ou-ab12-C3D4E5F6']], [[`${UNIT}\n`]], [['r-abc']]])('the units %j are refused', (organizationalUnits: string[]) => {
    expect(() => setIn(newStack(), { organizationalUnits })).toThrow('[aws-organizational-units]');
  });

  test('a unit from a parameter is taken, one of cdktf is not', () => {
    const stack = newStack();
    expect(() => setIn(stack, { organizationalUnits: [new CfnParameter(stack, 'Unit').valueAsString] })).not.toThrow();
    expect(() => setIn(newStack(), { organizationalUnits: ['${TfToken[TOKEN.7]}'] })).toThrow('[aws-foreign-token]');
    expect(() => setIn(newStack(), { region: '${TfToken[TOKEN.7]}' })).toThrow('[aws-foreign-token]');
    expect(() => setIn(newStack(), { stackSetName: Lazy.string({ produce: () => 'x' }) })).toThrow('[aws-unresolved-value]');
  });
});

describe('a template for other accounts refers to nothing of this stack', () => {
  const document = (resource: string) => ({ read: new PolicyDocument({ statements: [new PolicyStatement({ actions: ['s3:GetObject'], resources: [resource] })] }) });

  test.each<[string, (stack: Stack) => Partial<TrustedRoleProps>]>([
    ['a managed policy of the stack', (stack) => ({ managedPolicies: [new ManagedPolicy(stack, 'Policy', { statements: [new PolicyStatement({ actions: ['s3:ListAllMyBuckets'], resources: ['*'] })] })] })],
    ['a bucket of the stack', (stack) => ({ inlinePolicies: document(new Bucket(stack, 'Bucket').bucketArn) })],
    ['a bucket of another stack', (stack) => ({ inlinePolicies: document(new Bucket(newStack(stack.node.root as never, 'Other'), 'Bucket').bucketArn) })],
    ['a parameter', (stack) => ({ inlinePolicies: document(new CfnParameter(stack, 'Arn').valueAsString) })],
    ['an import', () => ({ inlinePolicies: document(Fn.importValue('Bucket')) })],
    ['a resource in Fn::Sub', () => ({ inlinePolicies: document(Fn.sub('${Bucket.Arn}/*')) })],
    ['variables of Fn::Sub', () => ({ inlinePolicies: document(Fn.sub('${A}', { A: 'x' })) })],
    ['a value of cdktf', () => ({ inlinePolicies: document('${TfToken[TOKEN.7]}') })],
  ])('%s is refused', (_, props) => {
    const stack = newStack();
    expect(() => withRole(props(stack), stack)).toThrow('[aws-stack-set-reference]');
  });

  test('a dynamic reference would be replaced in the account of the stack', () => {
    expect(() => withRole({ inlinePolicies: document('{{resolve:ssm:x}}') })).toThrow('[aws-dynamic-reference]');
  });

  test('inline policies have their limit here too', () => {
    expect(() => withRole({ inlinePolicies: document('x'.repeat(10240)) })).toThrow('[aws-inline-policies]');
  });
});

test('who puts another resource in its place fails the synthesis too', () => {
  const app = newApp();
  const set = setIn(newStack(app));
  set.node.tryRemoveChild('Resource');
  new CfnStackSet(set, 'Resource', { stackSetName: 'x', permissionModel: 'SERVICE_MANAGED', templateBody: '{}' });
  expect(() => app.synth()).toThrow('[aws-trust-changed]');
});

test('who changes the template after it was checked fails the synthesis', () => {
  for (const tamper of [(set: CfnStackSet) => { set.templateBody = '{}'; }, (set: CfnStackSet) => set.addPropertyOverride('TemplateBody', '{}'), (set: CfnStackSet) => { set.templateUrl = 'https://example.com'; }]) {
    const app = newApp();
    tamper(setIn(newStack(app)).node.defaultChild as CfnStackSet);
    expect(() => app.synth()).toThrow('[aws-trust-changed]');
  }
});

test('no roles are an error', () => {
  expect(() => setIn(newStack(), { roles: [] })).toThrow('[aws-stack-set-roles]');
});
