import { IdentitySet } from '../../src/verify';
import { role } from '../verify/identities';

const SUB = 'repo:acme@1/shop@2:environment:prod';
const { content } = role({ StringEquals: { 'token.actions.githubusercontent.com:sub': SUB } });
const token = { iss: 'https://token.actions.githubusercontent.com', aud: 'sts.amazonaws.com', sub: SUB };
const YAML = `AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Deploy:
    Type: AWS::IAM::Role
    Properties:
      RoleName: deploy
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement:
          - Effect: Allow
            Action: sts:AssumeRoleWithWebIdentity
            Principal: { Federated: !Sub 'arn:aws:iam::\${AWS::AccountId}:oidc-provider/token.actions.githubusercontent.com' }
            Condition: { StringEquals: { token.actions.githubusercontent.com:sub: ${SUB}, token.actions.githubusercontent.com:aud: sts.amazonaws.com } }
`;
const answer = (TemplateBody: unknown) => JSON.stringify({ TemplateBody, StagesAvailable: ['Original', 'Processed'] });
const read = (text: string) => IdentitySet.fromFiles([{ path: 'answer.json', content: text }]);
const verdicts = (text: string) => [token, { ...token, sub: 'other' }].map((one) => read(text).decide(one).map(({ verdict }) => verdict));

test.each<[string, unknown]>([['an object', JSON.parse(content)], ['a text in JSON', content], ['a text in YAML', YAML]])('get-template gives a template as %s', (_, body) => {
  expect(verdicts(answer(body))).toEqual([['accept'], ['deny']]);
  expect(read(answer(body)).identities[0].source.text).toMatch(/^answer\.json#\/TemplateBody\/Resources\//);
});

test.each<[unknown, string]>([[5, 'malformed-artifact'], ['', 'malformed-artifact'], ['Resources: {', 'not-yaml'], ['{"Resources":', 'not-json']])('a body of %j is an error', (body, code) => {
  expect(() => read(answer(body))).toThrow(`[${code}]`);
});

describe('nested stacks', () => {
  const stack = (properties: object, metadata?: object) => JSON.stringify({ Resources: { Net: { Type: 'AWS::CloudFormation::Stack', Properties: properties, Metadata: metadata } } });
  const nested = stack({ TemplateURL: { 'Fn::Sub': 'https://s3.${AWS::Region}.amazonaws.com/cdk/abc.json' } }, { 'aws:asset:path': 'AppNet12.nested.template.json' });

  test('one whose template is among the files is read there', () => {
    const set = IdentitySet.fromFiles([{ path: 'cdk.out/App.template.json', content: nested }, { path: 'cdk.out/AppNet12.nested.template.json', content }]);
    expect([set.notHeld, set.identities.length]).toEqual([[], 1]);
  });

  test('without the name of the file, its folder has one nested template for each', () => {
    const bare = stack({ TemplateURL: { 'Fn::Join': ['', ['https://s3.', { Ref: 'AWS::Region' }, '/x.json']] } });
    const held = (...paths: string[]) => IdentitySet.fromFiles([{ path: 'cdk.out/App.template.json', content: bare }, ...paths.map((path) => ({ path, content }))]).notHeld.length;
    expect([held('cdk.out/AppNet.nested.template.json'), held('cdk.out/Other.template.json'), held('other/AppNet.nested.template.json')]).toEqual([0, 1, 1]);
  });

  test.each([nested, stack({ TemplateURL: 'https://bucket.s3.amazonaws.com/net.yaml' }), stack({ TemplateURL: { Ref: 'Url' } })])('another one is told: %#', (text) => {
    const set = IdentitySet.fromFiles([{ path: 'App.template.json', content: text }, { path: 'other.json', content }]);
    expect(set.notHeld).toEqual(['App.template.json#/Resources/Net (a nested stack: its template is not among the files)']);
  });
});
