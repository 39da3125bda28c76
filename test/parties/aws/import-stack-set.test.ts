import { PolicyJson, readIdentities } from '../../../src/parties/aws';
import { Verdict } from '../../../src/trust';
import { policyOf, resourcesOf, workflow } from '../../fixtures/aws';

const production = workflow({ environment: 'prod' });
const [token] = production.sampleTokens('sts.amazonaws.com');
const role = (policy: PolicyJson) => ({ Type: 'AWS::IAM::Role', Properties: { RoleName: 'deploy', AssumeRolePolicyDocument: policy } });
const template = (resources: object) => JSON.stringify({ Resources: resources });
const set = (properties: object, more: object = {}) => ({ Set: { Type: 'AWS::CloudFormation::StackSet', Properties: { StackSetName: 'fleet', ...properties }, ...more } });
const read = (resources: Record<string, { readonly Type: string }>) =>
  readIdentities(resourcesOf({ Resources: resources })).map((identity) => [identity.identity, identity.decide(token).verdict]);
const OPEN = role(policyOf({ environment: 'prod' }));
const OTHER = role(policyOf({ environment: 'dev' }));

test('roles in a stack set are identities named after it', () => {
  expect(read({ ...set({ TemplateBody: template({ A: OPEN, B: { ...OTHER, Properties: { ...OTHER.Properties, RoleName: 'dev' } } }) }) })).toEqual([['fleet/deploy', Verdict.ACCEPT], ['fleet/dev', Verdict.DENY]]);
});

test('beside the roles of the file itself', () => {
  expect(read({ Own: OTHER, ...set({ TemplateBody: template({ A: OPEN }) }) })).toEqual([['deploy', Verdict.DENY], ['fleet/deploy', Verdict.ACCEPT]]);
});

test('a provider of its own template decides, not one of the file around', () => {
  const provider = (audience: string) => ({ Type: 'AWS::IAM::OIDCProvider', Properties: { Url: 'https://token.actions.githubusercontent.com', ClientIdList: [audience] } });
  expect(read({ Outer: provider('other'), ...set({ TemplateBody: template({ P: provider('sts.amazonaws.com'), A: OPEN }) }) })).toEqual([['fleet/deploy', Verdict.ACCEPT]]);
  expect(read({ Outer: provider('sts.amazonaws.com'), ...set({ TemplateBody: template({ P: provider('other'), A: OPEN }) }) })).toEqual([['fleet/deploy', Verdict.DENY]]);
});

test('a reference in the template means its own resources, not those around it', () => {
  const provider = { Type: 'AWS::IAM::OIDCProvider', Properties: { Url: 'https://token.actions.githubusercontent.com', ClientIdList: ['sts.amazonaws.com'] } };
  const policy = policyOf({ environment: 'prod' });
  const byRef = role({ ...policy, Statement: policy.Statement.map((one) => ({ ...one, Principal: { Federated: { Ref: 'P' } } })) } as never);
  expect(read({ P: provider, ...set({ TemplateBody: template({ A: byRef }) }) })).toEqual([['fleet/deploy', Verdict.UNKNOWN]]);
  expect(read(set({ TemplateBody: template({ P: provider, A: byRef }) }))).toEqual([['fleet/deploy', Verdict.ACCEPT]]);
});

test.each<[string, object]>([
  ['a bucket', { TemplateURL: 'https://bucket.s3.amazonaws.com/template.json' }],
  ['a parameter', { TemplateBody: { Ref: 'Template' } }],
  ['a dynamic reference', { TemplateBody: '{{resolve:ssm:template}}' }],
  ['broken YAML', { TemplateBody: 'Resources:\n  A: { Type: AWS::IAM::Role' }],
  ['two documents of YAML', { TemplateBody: 'Resources: {}\n---\nResources: {}\n' }],
  ['JSON that is no template', { TemplateBody: '[]' }],
  ['a macro', { TemplateBody: JSON.stringify({ Transform: 'Mine', Resources: {} }) }],
  ['nothing', {}],
])('a template from %s may hold anything: one identity, in doubt', (_, properties) => {
  expect(read(set(properties))).toEqual([['fleet', Verdict.UNKNOWN]]);
});

test('a template in YAML is read too', () => {
  const policy = JSON.stringify(policyOf({ environment: 'prod' }));
  expect(read(set({ TemplateBody: `Resources:\n  A:\n    Type: AWS::IAM::Role\n    Properties:\n      RoleName: deploy\n      AssumeRolePolicyDocument: ${policy}\n` }))).toEqual([['fleet/deploy', Verdict.ACCEPT]]);
});

test('a template without roles makes no identity', () => {
  expect(read(set({ TemplateBody: template({ Topic: { Type: 'AWS::SNS::Topic' } }) }))).toEqual([]);
});

test('a stack set under a condition may not exist; one without a literal name goes by its id', () => {
  expect(read(set({ TemplateBody: template({ A: OPEN }), StackSetName: { Ref: 'Name' } }, { Condition: 'Maybe' }))).toEqual([['Set/deploy', Verdict.UNKNOWN]]);
});

test('a stack set in the template of a stack set is read too', () => {
  expect(read(set({ TemplateBody: template(set({ TemplateBody: template({ A: OPEN }), StackSetName: 'inner' })) }))).toEqual([['fleet/deploy', Verdict.ACCEPT]]);
  expect(read(set({ TemplateBody: template(set({ TemplateBody: 'x' })) }))).toEqual([['fleet', Verdict.UNKNOWN]]);
});

test('a parameter of the template is not known', () => {
  const policy = policyOf({ environment: 'prod' });
  const open = role({ ...policy, Statement: policy.Statement.map((one) => ({ ...one, Condition: { StringEquals: { ...one.Condition.StringEquals, 'token.actions.githubusercontent.com:sub': { Ref: 'Sub' } } } })) } as never);
  expect(read(set({ TemplateBody: template({ A: open }) }))).toEqual([['fleet/deploy', Verdict.UNKNOWN]]);
});
