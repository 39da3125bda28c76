import { readText } from '../../src/artifacts';
import { IdentitySet } from '../../src/verify';
import { role } from '../verify/identities';

test.each<[string, string, string]>([
  ['a configuration of the Serverless Framework', 'service: shop\nprovider:\n  name: aws\nfunctions: {}\n', 'serverless package'],
  ['a template of org-formation, with bindings', 'OrganizationBindings: {}\nResources: {}\n', 'org-formation print-stacks'],
  ['a template of org-formation, by its version', "AWSTemplateFormatVersion: '2010-09-09-OC'\nOrganization: {}\n", 'org-formation print-stacks'],
  ['what-if, in JSON', '{"status":"Succeeded","changes":[],"error":null}', 'az bicep build'],
  ['what-if, for people', 'Resource and property changes are indicated with these symbols:\n  + Create\n', 'az bicep build'],
  ['a preview of Pulumi', '{"config":{},"steps":[],"duration":1}', 'pulumi stack export'],
  ['a Composition', 'apiVersion: apiextensions.crossplane.io/v1\nkind: Composition\nmetadata: {name: x}\nspec: {}\n', 'kubectl get managed'],
  ['a list of PowerShell', 'Audience    : {api://AzureADTokenExchange}\nIssuer      : https://token.actions.githubusercontent.com\nSubject     : repo:acme/shop:ref:refs/heads/main\n', 'ConvertTo-Json'],
  ['a table of az', 'Issuer                                       Name    Subject\n-------------------------------------------  ------  ----------\nhttps://token.actions.githubusercontent.com  github  repo:a/b:x\n', 'output as JSON'],
])('%s is named, with the command', (_, text, command) => {
  expect(() => readText(text, 'file')).toThrow('[artifact-not-converted]');
  expect(() => readText(text, 'file')).toThrow(command);
});

test.each([
  'Resources:\n  R:\n    Type: T\n    Properties:\n      Subject: a\n      Issuer: b\n',
  JSON.stringify({ Resources: { R: { Type: 'T', Properties: { text: 'Issuer : x\nSubject : y' } } } }),
])('what only looks like it is read: %#', (text) => expect(readText(text, 'file')).toHaveLength(1));

describe('AWS Config', () => {
  const SUB = 'repo:acme@1/shop@2:environment:prod';
  const policy = (sub: string) => JSON.stringify(JSON.parse(role({ StringEquals: { 'token.actions.githubusercontent.com:sub': sub } }).content).Resources.Role.Properties.AssumeRolePolicyDocument);
  const item = (sub: string, more: object = {}) => ({
    resourceType: 'AWS::IAM::Role', resourceId: 'AROA1', configuration: { roleName: 'deploy', arn: 'arn:aws:iam::111111111111:role/deploy', assumeRolePolicyDocument: encodeURIComponent(policy(sub)) }, ...more,
  });
  const token = { iss: 'https://token.actions.githubusercontent.com', aud: 'sts.amazonaws.com', sub: SUB };
  const decide = (json: unknown) => IdentitySet.fromFiles([{ path: 'config.json', content: JSON.stringify(json) }]).decide(token).map(({ identity, verdict }) => [identity, verdict]);

  test('a role, its configuration as an object or as text', () => {
    expect(decide(item(SUB))).toEqual([['deploy', 'accept']]);
    const { configuration, ...rest } = item('other');
    expect(decide({ ...rest, configuration: JSON.stringify(configuration) })).toEqual([['deploy', 'deny']]);
  });

  test('of a history the newest state counts, and what was deleted is gone', () => {
    expect(decide({ configurationItems: [item('other'), item(SUB)] })).toEqual([['deploy', 'deny']]);
    expect(decide({ configurationItems: [item('x', { configurationItemStatus: 'ResourceDeleted' }), item(SUB)] })).toEqual([]);
    expect(() => decide({ configurationItems: [item(SUB)], nextToken: 'more' })).toThrow('[incomplete-artifact]');
  });

  test('other resources hold no trust', () => expect(decide({ configurationItems: [item(SUB), { resourceType: 'AWS::S3::Bucket', configuration: {} }] })).toEqual([['deploy', 'accept']]));
});
