import { CLAIMS, command, folderWith, template } from './fixture';

const ARM = {
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  contentVersion: '1.0.0.0',
  parameters: { Subject: { type: 'string' }, audiences: { type: 'array' }, tags: { type: 'object' } },
  resources: [
    { type: 'Microsoft.ManagedIdentity/userAssignedIdentities', apiVersion: '2024-11-30', name: 'deploy', location: 'westeurope' },
    {
      type: 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials',
      apiVersion: '2024-11-30',
      name: "[format('{0}/{1}', 'deploy', 'main')]",
      properties: { issuer: CLAIMS.iss, subject: "[concat('repo:', parameters('subject'))]", audiences: "[parameters('audiences')]" },
    },
  ],
};
const TERRAFORM = {
  variable: { environment: { type: 'string', default: 'dev' }, audiences: { type: 'list(string)' } },
  resource: {
    azurerm_user_assigned_identity: { deploy: { name: 'deploy', resource_group_name: 'g', location: 'westeurope' } },
    azurerm_federated_identity_credential: {
      main: {
        name: 'main',
        parent_id: '${azurerm_user_assigned_identity.deploy.id}',
        issuer: CLAIMS.iss,
        audience: '${var.audiences}',
        subject: 'repo:acme@1/shop@2:environment:${var.environment}',
      },
    },
  },
};
const PARAMETERS = {
  Stage: { Type: 'String', Default: 'dev' },
  Subjects: { Type: 'CommaDelimitedList' },
  Limit: { Type: 'Number' },
  Image: { Type: 'AWS::SSM::Parameter::Value<String>' },
};
const SUB = 'repo:acme@1/shop@2:environment:';
const folder = folderWith({
  'aws.json': { ...CLAIMS, sub: `${SUB}prod` },
  'azure.json': { ...CLAIMS, aud: 'api://AzureADTokenExchange', sub: `${SUB}prod` },
  'cdk.out/App.template.json': { ...template('deploy', { 'Fn::Sub': `${SUB}\${Stage}` }), Parameters: PARAMETERS },
  'other/Other.template.json': { ...template('deploy', { 'Fn::Join': ['', [SUB, { Ref: 'Stage' }]] }), Parameters: { Stage: { Type: 'String', AllowedValues: ['prod', 'test'] } } },
  'list/List.template.json': { ...template('deploy', { Ref: 'Subjects' }), Parameters: PARAMETERS },
  'arm/main.json': ARM,
  'tf/cdk.tf.json': TERRAFORM,
});
const decide = (cloud: string, ...argv: string[]) => command(folder, ['decide', '--token', `${cloud}.json`, ...argv]);

/** The verdicts, in the order of the files. */
async function verdicts(cloud: string, ...argv: string[]): Promise<string[]> {
  const { out, err } = await decide(cloud, '--format', 'json', ...argv);
  if (out === '') throw new Error(err);
  return (JSON.parse(out) as { decisions: { decision: string }[] }).decisions.map(({ decision }) => decision);
}

describe('CloudFormation', () => {
  test('without a value the answer is open, whatever the default', async () => expect(await verdicts('aws', 'cdk.out')).toEqual(['unknown']));
  test('a value settles it, and beats the default', async () => {
    expect(await verdicts('aws', '--parameter', 'Stage=prod', 'cdk.out', 'other')).toEqual(['accept', 'accept']);
    expect(await verdicts('aws', '--parameter', 'Stage=test', 'cdk.out', 'other')).toEqual(['deny', 'deny']);
  });
  test('a value of one stack goes before that of all, and to no other', async () => {
    expect(await verdicts('aws', '--parameter', 'App:Stage=prod', 'cdk.out', 'other')).toEqual(['accept', 'unknown']);
    expect(await verdicts('aws', '--parameter', 'App:Stage=prod', '--parameter', 'Stage=test', 'cdk.out', 'other')).toEqual(['accept', 'deny']);
  });
  test('a list is written with commas', async () => {
    expect(await verdicts('aws', '--parameter', `Subjects=${SUB}a, ${SUB}prod`, 'list')).toEqual(['accept']);
    expect(await verdicts('aws', '--parameter', `Subjects=${SUB}a`, 'list')).toEqual(['deny']);
  });
  test('the account of a template is a pseudo parameter', async () => {
    const open = folderWith({ 'token.json': CLAIMS, 'App.template.json': JSON.stringify(template('deploy', CLAIMS.sub)).replace('"arn:aws:iam::111111111111:oidc-provider/', '{"Fn::Sub":"arn:aws:iam::${AWS::AccountId}:oidc-provider/').replace('githubusercontent.com"}', 'githubusercontent.com"}}') });
    const asked = (...argv: string[]) => command(open, ['decide', '--token', 'token.json', ...argv, 'App.template.json']);
    expect((await asked('--account', '111111111111')).err).toContain('[no-identity-of-account]');
    expect((await asked('--account', '111111111111', '--parameter', 'AWS::AccountId=111111111111')).code).toBe(0);
    expect((await asked('--identity', 'arn:aws:iam::111111111111:role/deploy', '--parameter', 'AWS::AccountId=111111111111')).code).toBe(0);
  });
  test('a value is text: what looks like a function or a wildcard of a policy is none', async () => {
    expect(await verdicts('aws', '--parameter', 'Stage=*', 'cdk.out')).toEqual(['deny']);
    expect(await verdicts('aws', '--parameter', 'Stage=${AWS::Region}', 'cdk.out')).not.toEqual(['accept']);
    expect(await verdicts('aws', '--parameter', 'Stage={{resolve:ssm:x}}', 'cdk.out')).toEqual(['unknown']);
  });
});

describe('ARM', () => {
  const given = ['--parameter', 'subject=acme@1/shop@2:environment:prod'];
  test('texts and lists, whatever the letter case of the name', async () => {
    expect(await verdicts('azure', 'arm')).toEqual(['unknown']);
    expect(await verdicts('azure', ...given, '--parameter', 'Audiences=["api://AzureADTokenExchange"]', 'arm')).toEqual(['accept']);
    expect(await verdicts('azure', ...given, '--parameter', 'audiences=["api://other"]', 'arm')).toEqual(['deny']);
    expect(await verdicts('azure', ...given, 'arm')).toEqual(['unknown']);
  });
});

describe('Terraform', () => {
  const audiences = ['--parameter', 'audiences=["api://AzureADTokenExchange"]'];
  test('texts and lists', async () => {
    expect(await verdicts('azure', 'tf')).toEqual(['unknown']);
    expect(await verdicts('azure', ...audiences, '--parameter', 'environment=prod', 'tf')).toEqual(['accept']);
    expect(await verdicts('azure', ...audiences, '--parameter', 'environment=dev', 'tf')).toEqual(['deny']);
    expect(await verdicts('azure', ...audiences, 'tf')).toEqual(['unknown']);
  });
  test('a value is text, not a template', async () => expect(await verdicts('azure', ...audiences, '--parameter', 'environment=${"prod"}', 'tf')).toEqual(['deny']));
});

test.each([
  ['a name that no file has', ['--parameter', 'Stag=prod', 'cdk.out'], '[unknown-parameter]'],
  ['a name of a stack that is not there', ['--parameter', 'Oter:Stage=prod', 'cdk.out', 'other'], '[unknown-parameter]'],
  ['a value that is not allowed', ['--parameter', 'Stage=production', 'other'], 'one of prod, test'],
  ['no number', ['--parameter', 'Limit=many', 'cdk.out'], '[malformed-parameter]'],
  ['what the parameter store answers', ['--parameter', 'Image=x', 'cdk.out'], '[malformed-parameter]'],
  ['an object', ['--parameter', 'tags={}', 'arm'], '[malformed-parameter]'],
  ['a list that is no JSON', ['--parameter', 'audiences=a,b', 'tf'], '[malformed-parameter]'],
])('%s is an error', async (_, argv, message) => expect(await decide('aws', ...argv)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(message) }));

test('compare: a parameter of one side is known, and settles it', async () => {
  const compare = (...argv: string[]) => command(folder, ['compare', '--expect', 'equivalent', ...argv, 'cdk.out', 'other']);
  expect((await compare()).code).toBe(1);
  expect((await compare('--parameter', 'Stage=prod')).code).toBe(0);
  expect((await compare('--parameter', 'Other:Stage=prod')).code).toBe(1);
});

test.each(['list', 'explain'])('%s takes parameters, too', async (name) => {
  const { out } = await command(folder, [name, ...name === 'explain' ? ['--token', 'aws.json'] : [], '--parameter', 'Stage=prod', 'cdk.out']);
  expect(out).toContain(`${SUB}prod`);
});
