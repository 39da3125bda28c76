import { Effect, FederatedPrincipal, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import { CfnParameter as SsmParameter } from 'aws-cdk-lib/aws-ssm';
import { App, CfnCondition, CfnMapping, CfnParameter, Fn, SecretValue, Stack } from 'aws-cdk-lib/core';
import { readCloudFormation, Reference, Text, Value } from '../../src/artifacts';
import { fileAt } from '../fixtures/source';

const ref = (reference: string): Reference => ({ reference });
const text = (...pieces: (string | Reference)[]) => Text.of(...pieces);

/** One value, in a template with one mapping. */
function read(value: unknown): Value | undefined {
  const template = { Mappings: { M: { a: { b: 'mapped', list: ['x', 'y'] } } }, Resources: { R: { Type: 'T', Properties: { value } } } };
  return readCloudFormation(template, fileAt('f'))[0].properties.value;
}

describe('what a template settles', () => {
  test.each<[string, unknown, Value]>([
    ['a text, whatever is in it', 'a ${b} %{c} *', text('a ${b} %{c} *')],
    ['a number', 1, 1],
    ['a boolean', false, false],
    ['null', null, null],
    ['Join', { 'Fn::Join': ['-', ['a', 'b', 3, true]] }, text('a-b-3-true')],
    ['Join of nothing', { 'Fn::Join': ['-', []] }, text('')],
    ['Join with a reference', { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam']] }, text('arn:', ref('AWS::Partition'), ':iam')],
    ['Join of a Split', { 'Fn::Join': ['+', { 'Fn::Split': [',', 'a,b'] }] }, text('a+b')],
    ['Ref of a parameter or a resource', { Ref: 'Name' }, text(ref('Name'))],
    ['GetAtt', { 'Fn::GetAtt': ['Role', 'Arn'] }, text(ref('Role.Arn'))],
    ['GetAtt in short', { 'Fn::GetAtt': 'Role.Arn' }, text(ref('Role.Arn'))],
    ['Sub', { 'Fn::Sub': 'a${Name}b${Role.Arn}c${AWS::Region}' }, text('a', ref('Name'), 'b', ref('Role.Arn'), 'c', ref('AWS::Region'))],
    ['Sub with a literal', { 'Fn::Sub': '${!Name} and $${Name}' }, text('${Name} and $', ref('Name'))],
    ['Sub with variables', { 'Fn::Sub': ['${a}${b}${c}', { a: 'x', b: { Ref: 'P' }, c: 1 }] }, text('x', ref('P'), '1')],
    ['Sub with variables like the prototype\'s', { 'Fn::Sub': ['${toString}', {}] }, text(ref('toString'))],
    ['Select', { 'Fn::Select': ['1', ['a', { Ref: 'P' }]] }, text(ref('P'))],
    ['Select of a Split', { 'Fn::Select': [2, { 'Fn::Split': [':', 'a:b:c'] }] }, text('c')],
    ['FindInMap', { 'Fn::FindInMap': ['M', 'a', 'b'] }, text('mapped')],
    ['FindInMap, a list', { 'Fn::Select': [0, { 'Fn::FindInMap': ['M', 'a', 'list'] }] }, text('x')],
    ['FindInMap with a default', { 'Fn::FindInMap': ['M', 'a', 'none', { DefaultValue: 'd' }] }, text('d')],
    ['NoValue in a list', ['a', { Ref: 'AWS::NoValue' }], [text('a')]],
    ['a dynamic reference', 'a{{resolve:ssm:/x:1}}b', text('a', ref('{{resolve:ssm:/x:1}}'), 'b')],
    ['a joined dynamic reference', { 'Fn::Join': ['', ['{{resolve:ssm:', '/x}}']] }, text(ref('{{resolve:ssm:/x}}'))],
    ['a dynamic reference over a reference', { 'Fn::Sub': '{{resolve:ssm:${P}}}' }, text(ref('{{resolve:ssm:<P>}}'))],
  ])('%s', (_, value, expected) => {
    expect(read(value)).toEqual(expected);
  });

  test('NoValue takes a property away', () => {
    expect(read({ Ref: 'AWS::NoValue' })).toBeUndefined();
    expect(Object.keys(read({ a: { Ref: 'AWS::NoValue' }, b: 1 }) as object)).toEqual(['b']);
  });

  test('a key Ref among others is a key', () => {
    expect(Object.keys(read({ Ref: 'x', b: 1 }) as object)).toEqual(['Ref', 'b']);
  });
});

describe('what it does not settle names the function', () => {
  test.each([
    { 'Fn::ImportValue': 'x' },
    { 'Fn::Base64': 'x' },
    { 'Fn::Unheard': {} },
    { 'Fn::Join': [{ Ref: 'P' }, ['a']] },
    { 'Fn::Join': ['', { Ref: 'List' }] },
    { 'Fn::Join': ['', [['a']]] },
    { 'Fn::Join': 'x' },
    { 'Fn::Join': ['', ['a'], 'b'] },
    { 'Fn::Sub': 'a${b' },
    { 'Fn::Sub': 'a${}' },
    { 'Fn::Sub': 'a${b c}' },
    { 'Fn::Sub': 'a${b${c}}' },
    { 'Fn::Sub': ['${a}', { a: ['x'] }] },
    { 'Fn::Split': ['', 'abc'] },
    { 'Fn::Split': [':', { 'Fn::GetAtt': ['R', 'Arn'] }] },
    { 'Fn::Select': [2, ['a']] },
    { 'Fn::Select': ['-1', ['a']] },
    { 'Fn::Select': [0, { 'Fn::Split': [':', { Ref: 'P' }] }] },
    { 'Fn::FindInMap': ['M', { Ref: 'AWS::Region' }, 'b'] },
    { 'Fn::FindInMap': ['M', '__proto__', 'b'] },
    { 'Fn::FindInMap': ['M', 'a', 'toString'] },
    { 'Fn::GetAtt': ['R', { Ref: 'P' }] },
    { Ref: 5 },
  ])('%j', (value) => {
    const [[name, args]] = Object.entries(value);
    expect(read(value)).toEqual(text(ref(`${name} ${JSON.stringify(args)}`)));
  });

  test('an If whose branches say the same says it, and one of two texts tells both', () => {
    expect(read({ 'Fn::If': ['C', 'a', { 'Fn::Sub': 'a' }] })).toEqual(text('a'));
    expect(read({ 'Fn::If': ['C', ['a'], ['a']] })).toEqual([text('a')]);
    const args = ['C', 'a', { 'Fn::If': ['D', 'b', 'b'] }];
    expect(read({ 'Fn::If': args })).toEqual(text({ reference: `Fn::If ${JSON.stringify(args)}`, oneOf: [text('a'), text('b')] }));
  });

  test.each([
    { 'Fn::If': ['C', 'a', { Ref: 'AWS::NoValue' }] }, { 'Fn::If': ['C', 'a'] }, { 'Fn::If': [{ Ref: 'C' }, 'a', 'a'] }, { 'Fn::If': ['C', ['a'], 'a'] }, { 'Fn::If': ['C', ['a'], ['b']] },
  ])('an If that settles nothing: %j', (value) => {
    expect(read(value)).toEqual(text(ref(`Fn::If ${JSON.stringify(value['Fn::If'])}`)));
  });

  test('Ifs in Ifs are ended by the budget of the file, not by patience', () => {
    const nested = (depth: number): unknown => depth === 0 ? 'x' : { 'Fn::If': ['C', nested(depth - 1), { 'Fn::If': ['D', `a${depth}`, `b${depth}`] }] };
    const before = process.cpuUsage();
    expect(() => read(nested(90))).not.toThrow(TypeError);
    expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
  });

  test('equal calls are equal references, others are not', () => {
    expect(read({ 'Fn::If': ['C', 'a', 'b'] })).toEqual(read({ 'Fn::If': ['C', 'a', 'b'] }));
    expect(read({ 'Fn::If': ['C', 'a', 'b'] })).not.toEqual(read({ 'Fn::If': ['C', 'b', 'a'] }));
  });

  test('a map that a function adds to', () => {
    const value = { 'Fn::Transform': { Name: 'AWS::Include' }, 'a': 1 };
    expect(read(value)).toEqual(text(ref(`Fn::Transform, a ${JSON.stringify(value)}`)));
  });

  test('properties that a function adds to', () => {
    const Properties = { 'Fn::Transform': { Name: 'AWS::Include' }, 'AssumeRolePolicyDocument': {} };
    const [role] = readCloudFormation({ Resources: { R: { Type: 'AWS::IAM::Role', Properties } } }, fileAt('f'));
    expect(role.properties.AssumeRolePolicyDocument).toEqual(text(ref(`Fn::Transform ${JSON.stringify(Properties)}`)));
  });
});

describe('a real CDK app', () => {
  // The rules of CloudFormation that CDK checks templates against take seconds to load, and are not what is tested.
  process.env.CDK_VALIDATION = 'false';
  const app = new App();
  const stack = new Stack(app, 'App');
  const name = new CfnParameter(stack, 'Name', { default: 'main' });
  const regions = new CfnMapping(stack, 'Regions', { mapping: { eu: { short: 'e' } } });
  const condition = new CfnCondition(stack, 'Never', { expression: Fn.conditionEquals(name.valueAsString, 'b') });
  const role = new Role(stack, 'Role', {
    assumedBy: new FederatedPrincipal(
      stack.formatArn({ service: 'iam', region: '', resource: 'oidc-provider', resourceName: 'token.actions.githubusercontent.com' }),
      { StringEquals: { 'token.actions.githubusercontent.com:sub': `repo:o/r:ref:refs/heads/${name.valueAsString}` } },
      'sts:AssumeRoleWithWebIdentity',
    ),
  });
  const parameter = new SsmParameter(stack, 'Parameter', { type: 'String', value: `${regions.findInMap('eu', 'short')}-${SecretValue.ssmSecure('/x', '1').unsafeUnwrap()}` });
  parameter.cfnOptions.condition = condition;
  parameter.node.addDependency(role);
  role.addToPolicy(new PolicyStatement({ effect: Effect.ALLOW, actions: ['s3:GetObject'], resources: ['*'] }));
  const template: unknown = app.synth().getStackByName('App').template;
  const resources = readCloudFormation(template, fileAt('cdk.out/App.template.json'));
  const find = (type: string) => resources.find((resource) => resource.type === type)!;

  test('the trust policy, with what it leaves open', () => {
    const { AssumeRolePolicyDocument: document } = find('AWS::IAM::Role').properties as unknown as { AssumeRolePolicyDocument: { Statement: [unknown] } };
    expect(document.Statement).toEqual([{
      Action: text('sts:AssumeRoleWithWebIdentity'),
      Effect: text('Allow'),
      Principal: { Federated: text('arn:', ref('AWS::Partition'), ':iam::', ref('AWS::AccountId'), ':oidc-provider/token.actions.githubusercontent.com') },
      Condition: { StringEquals: { 'token.actions.githubusercontent.com:sub': text('repo:o/r:ref:refs/heads/', ref('Name')) } },
    }]);
  });

  test('mappings, secrets, conditions, dependencies', () => {
    const found = find('AWS::SSM::Parameter');
    expect(found.properties.Value).toEqual(text('e-', ref('{{resolve:ssm-secure:/x:1}}')));
    expect(found.condition).toBe('Never');
    expect(found.dependsOn.some((id) => id.startsWith('Role'))).toBe(true);
    expect(found.source.text).toBe('cdk.out/App.template.json#/Resources/Parameter');
    expect(find('AWS::IAM::Role').condition).toBeUndefined();
  });
});

test('DependsOn is one id or several', () => {
  const resources = readCloudFormation({ Resources: { A: { Type: 'T', DependsOn: 'B' }, B: { Type: 'T', DependsOn: ['C', 'D'] } } }, fileAt('f'));
  expect(resources.map(({ dependsOn }) => dependsOn)).toEqual([['B'], ['C', 'D']]);
});

test('transforms of AWS leave the resources that are there', () => {
  const Transform = ['AWS::LanguageExtensions', { Name: 'AWS::Serverless-2016-10-31' }];
  expect(readCloudFormation({ Transform, Resources: { A: { Type: 'T' } } }, fileAt('f'))).toHaveLength(1);
});
