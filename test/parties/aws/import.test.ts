import { AwsPartition, readIdentities, readRoles } from '../../../src/parties/aws';
import { Verdict } from '../../../src/trust';
import { GITHUB, resourcesOf, STS } from '../../fixtures/aws';
import { at } from '../../fixtures/source';

const PROVIDER = { Type: 'AWS::IAM::OIDCProvider', Properties: { Url: `https://${GITHUB}`, ClientIdList: [STS] } };
const TOKEN = { iss: `https://${GITHUB}`, aud: STS, sub: 'repo:my-org/my-repo:environment:prod' };

function role(principal: unknown, action: unknown = 'sts:AssumeRoleWithWebIdentity', more: object = {}) {
  return {
    Type: 'AWS::IAM::Role',
    Properties: { ...more, AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: principal, Action: action }] } },
  };
}

const federated = (name: unknown) => ({ Federated: name });
const ARN = `arn:aws:iam::123456789012:oidc-provider/${GITHUB}`;
const names = (Resources: Parameters<typeof resourcesOf>[0]['Resources']) => readIdentities(resourcesOf({ Resources })).map(({ identity }) => identity);

test('roles that trust no OIDC issuer are left out', () => {
  expect(names({
    Lambda: role({ Service: 'lambda.amazonaws.com' }, 'sts:AssumeRole'),
    Account: role({ AWS: 'arn:aws:iam::123456789012:root' }, 'sts:AssumeRole'),
    Everybody: role({ AWS: '*' }, 'sts:AssumeRole'),
    Saml: role(federated('arn:aws:iam::123456789012:saml-provider/okta'), 'sts:AssumeRoleWithSAML'),
    Provider: PROVIDER,
    Bucket: { Type: 'AWS::S3::Bucket' },
    GitHub: role(federated(ARN)),
  })).toEqual(['GitHub']);
});

describe('fault of issue 9: no silence about a role that names an issuer', () => {
  const verdictOf = (A: ReturnType<typeof role>, token: object = {}) => (
    readIdentities(resourcesOf({ Resources: { A } })).map((identity) => identity.decide({ ...TOKEN, ...token })));

  test.each(['sts:AssumeRole', 'sts:TagSession', 'sts:AssumeRoleWithSAML', ['sts:AssumeRole', 'sts:TagSession'], 's3:*'])('with the action %j, which refuses the token', (action) => {
    const [{ verdict, because }] = verdictOf(role(federated(ARN), action));
    expect([verdict, JSON.stringify(because)]).toEqual([Verdict.DENY, expect.stringContaining('"operator":"Action"')]);
  });

  test.each(['sts:*', '*', 'STS:assumerole*', ['sts:AssumeRole', 'sts:AssumeRoleWithWebIdentity']])('with the action %j, which covers the call', (action) => {
    expect(verdictOf(role(federated(ARN), action)).map(({ verdict }) => verdict)).toEqual([Verdict.ACCEPT]);
  });

  test.each(['cognito-identity.amazonaws.com', 'accounts.google.com', 'graph.facebook.com', 'www.amazon.com'])('of %s, which IAM knows by itself', (issuer) => {
    const [known] = verdictOf(role(federated(issuer)), { iss: `https://${issuer}` });
    expect([known.verdict, JSON.stringify(known.because)]).toEqual([Verdict.UNKNOWN, expect.stringContaining(`tokens of ${issuer}, which IAM knows by itself, are not modelled`)]);
    expect(verdictOf(role(federated(issuer))).map(({ verdict }) => verdict)).toEqual([Verdict.DENY]);
    expect(verdictOf(role(federated(issuer), 'sts:AssumeRole'), { iss: `https://${issuer}` }).map(({ verdict }) => verdict)).toEqual([Verdict.DENY]);
  });
});

describe('a policy as templates have it', () => {
  const statement = (principal: unknown) => ({ Effect: 'Allow', Principal: federated(principal), Action: 'sts:AssumeRoleWithWebIdentity', Condition: { StringEquals: { [`${GITHUB}:aud`]: STS, [`${GITHUB}:sub`]: TOKEN.sub } } });
  const verdictOf = (document: unknown, token: object = {}, more: object = {}) => readIdentities(resourcesOf({
    Resources: { A: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: document } }, ...more } as Parameters<typeof resourcesOf>[0]['Resources'],
  })).map((identity) => identity.decide({ ...TOKEN, ...token }).verdict);
  const policy = { Version: '2012-10-17', Statement: [statement(ARN)] };

  test('JSON text is the policy that it holds', () => {
    expect(verdictOf(JSON.stringify(policy))).toEqual([Verdict.ACCEPT]);
    expect(verdictOf(JSON.stringify(policy), { sub: 'repo:evil/x:environment:prod' })).toEqual([Verdict.DENY]);
    expect(verdictOf('not JSON')).toEqual([Verdict.UNKNOWN]);
  });

  test('text of Fn::Sub is open where it is open, and sure elsewhere', () => {
    const open = JSON.stringify(policy).replace('123456789012', '${AWS::AccountId}');
    expect(verdictOf({ 'Fn::Sub': open })).toEqual([Verdict.ACCEPT]);
    expect(verdictOf({ 'Fn::Sub': open.replace('my-repo', '${Repo}') })).toEqual([Verdict.UNKNOWN]);
    expect(verdictOf({ 'Fn::Sub': open.replace('my-org', 'evil') })).toEqual([Verdict.DENY]);
  });

  test('an If between a provider of the template and one that exists names one issuer, or none that is known', () => {
    const existing = { 'Fn::Sub': `arn:\${AWS::Partition}:iam::\${AWS::AccountId}:oidc-provider/${GITHUB}` };
    const between = (other: unknown) => ({ ...policy, Statement: [statement({ 'Fn::If': ['Create', { Ref: 'Idp' }, other] })] });
    expect(verdictOf(between(existing), {}, { Idp: PROVIDER })).toEqual([Verdict.ACCEPT]);
    expect(verdictOf(between(existing), { sub: 'repo:evil/x:environment:prod' }, { Idp: PROVIDER })).toEqual([Verdict.DENY]);
    expect(verdictOf(between('arn:aws:iam::123456789012:oidc-provider/gitlab.com'), {}, { Idp: PROVIDER })).toEqual([Verdict.UNKNOWN]);
    expect(verdictOf(between({ Ref: 'Other' }), {}, { Idp: PROVIDER })).toEqual([Verdict.UNKNOWN]);
  });
});

describe('fault of issue 9: what stands twice, in different case, is unknown', () => {
  const KEY = `${GITHUB}:sub`;
  const decided = (statement: object, document: object = {}) => {
    const Statement = { Effect: 'Allow', Principal: federated(ARN), Action: 'sts:AssumeRoleWithWebIdentity', ...statement };
    const Role = { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: { Version: '2012-10-17', Statement, ...document } } };
    return readIdentities(resourcesOf({ Resources: { Role } }))[0].decide(TOKEN).verdict;
  };

  test.each<[string, object, object?]>([
    ['a key with a value that the token has not, first', { Condition: { StringLike: { [KEY]: 'x', [KEY.toUpperCase()]: '*' } } }],
    ['a key', { Condition: { StringLike: { [KEY]: '*', [KEY.toUpperCase()]: TOKEN.sub } } }],
    ['a key with another value', { Condition: { StringLike: { [KEY]: '*', [KEY.toUpperCase()]: 'x' } } }],
    ['an operator', { Condition: { StringLike: { [KEY]: '*' }, stringlike: { [KEY]: TOKEN.sub } } }],
    ['an operator with other keys', { Condition: { StringLike: { [KEY]: '*' }, stringlike: { [`${GITHUB}:aud`]: STS } } }],
    ['a kind of principal', { Principal: { ...federated(ARN), federated: 'arn:aws:iam::1:oidc-provider/x' } }],
    ['a kind that is no OIDC provider', { Principal: { Federated: 'arn:aws:iam::1:saml-provider/x', FEDERATED: ARN } }],
    ['an element', { effect: 'Deny' }], ['who', { Principal: { AWS: '*' }, principal: federated(ARN) }], ['the statement', {}, { statement: [] }], ['the version', {}, { version: '2008-10-17' }],
  ])('%s', (_, statement, document = {}) => {
    expect(decided(statement, document)).toBe(Verdict.UNKNOWN);
  });

  test('what else refuses, refuses', () => {
    expect(decided({ Condition: { StringLike: { [KEY]: '*', [KEY.toUpperCase()]: 'x' }, StringEquals: { [`${GITHUB}:aud`]: 'x' } } })).toBe(Verdict.DENY);
  });

  test('one key under two operators is none of that', () => {
    expect(decided({ Condition: { StringLike: { [KEY]: '*' }, StringEquals: { [KEY]: TOKEN.sub } } }, { Id: 'x' })).toBe(Verdict.ACCEPT);
  });
});

test('what may be an OIDC provider is not left out', () => {
  expect(names({
    Imported: role(federated({ 'Fn::ImportValue': 'X' })),
    Everybody: role('*', '*'),
    Open: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: { Ref: 'Policy' } } },
    Nothing: { Type: 'AWS::IAM::Role' },
  })).toEqual(['Imported', 'Everybody', 'Open', 'Nothing']);
});

test('a role goes by its literal name, else by its logical id', () => {
  expect(names({
    A: role(federated(ARN), undefined, { RoleName: 'production' }),
    B: role(federated(ARN), undefined, { RoleName: { Ref: 'Name' } }),
  })).toEqual(['production', 'B']);
});

test('an identity says where it was read', () => {
  const [identity] = readIdentities(resourcesOf({ Resources: { A: role(federated(ARN)) } }, 'cdk.out/App.template.json'));
  expect(identity).toMatchObject({ party: 'aws', source: at('cdk.out/App.template.json#/Resources/A') });
});

test('a role that denies web identities is a closed one, and listed; a Deny of something else makes no identity', () => {
  const denying = (Principal: unknown) => ({ Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: { Statement: { Effect: 'Deny', Principal, Action: '*' } } } });
  expect(names({ Deny: denying(federated(ARN)) })).toEqual(['Deny']);
  expect(names({ Deny: denying({ AWS: '*' }), Service: denying({ Service: 'ec2.amazonaws.com' }) })).toEqual([]);
});

test('the provider of the role\'s own file decides, those of other files only where it has none', () => {
  const Provider = { ...PROVIDER, Properties: { ...PROVIDER.Properties, ClientIdList: ['x'] } };
  const strict = resourcesOf({ Resources: { Provider, A: role(federated(ARN)) } }, 'a.json');
  const loose = resourcesOf({ Resources: { Provider: PROVIDER } }, 'b.json');
  const alone = resourcesOf({ Resources: { C: role(federated(ARN)) } }, 'c.json');
  const verdicts = (...resources: ReturnType<typeof resourcesOf>[]) => readIdentities(resources.flat()).map((identity) => identity.decide(TOKEN).verdict);
  expect(verdicts(strict, loose)).toEqual([Verdict.DENY]);
  expect(verdicts(loose, alone)).toEqual([Verdict.ACCEPT]);
  expect(verdicts(strict, loose, alone)).toEqual([Verdict.DENY, Verdict.UNKNOWN]);
});

test('the provider of another issuer in the role\'s file does not stand for one in another file', () => {
  const Other = { Type: 'AWS::IAM::OIDCProvider', Properties: { Url: 'https://gitlab.com', ClientIdList: [STS] } };
  const here = resourcesOf({ Resources: { Other, A: role(federated(ARN)) } }, 'a.json');
  const there = resourcesOf({ Resources: { Provider: { ...PROVIDER, Properties: { ...PROVIDER.Properties, ClientIdList: ['x'] } } } }, 'b.json');
  expect(readIdentities([...here, ...there])[0].decide(TOKEN).verdict).toBe(Verdict.DENY);
});

test('a reference to a provider of another file is not followed', () => {
  const here = resourcesOf({ Resources: { A: role(federated({ Ref: 'Provider' })) } }, 'a.json');
  const there = resourcesOf({ Resources: { Provider: PROVIDER } }, 'b.json');
  expect(readIdentities([...here, ...there])[0].decide(TOKEN).verdict).toBe(Verdict.UNKNOWN);
});

test('the custom resource of the older construct is a provider too', () => {
  const old = { Type: 'Custom::AWSCDKOpenIdConnectProvider', Properties: { Url: `https://${GITHUB}`, ClientIDList: ['x'], ThumbprintList: [] } };
  expect(readIdentities(resourcesOf({ Resources: { Old: old, A: role(federated({ Ref: 'Old' })) } }))[0].decide(TOKEN).verdict).toBe(Verdict.DENY);
});

test('the partition comes from an ARN, then from the caller, then it is aws by assumption', () => {
  const read = (name: unknown) => resourcesOf({ Resources: { Provider: PROVIDER, A: role(federated(name)) } });
  const partitionOf = (name: unknown, partition?: AwsPartition) => readRoles(read(name), { partition }).map((one) => [one.partition, one.partitionAssumed]);
  const open = { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::1:oidc-provider/x']] };
  expect(partitionOf(ARN.replace('arn:aws:', 'arn:aws-cn:'), AwsPartition.AWS)).toEqual([['aws-cn', false]]);
  expect(partitionOf({ Ref: 'Provider' }, AwsPartition.AWS_US_GOV)).toEqual([['aws-us-gov', false]]);
  expect(partitionOf({ Ref: 'Provider' })).toEqual([['aws', true]]);
  expect(partitionOf(open)).toEqual([['aws', true]]);
});

test('an unresolved account does not keep a provider from being known', () => {
  const open = { 'Fn::Join': ['', ['arn:aws:iam::', { Ref: 'AWS::AccountId' }, `:oidc-provider/${GITHUB}`]] };
  expect(readIdentities(resourcesOf({ Resources: { A: role(federated(open)) } }))[0].decide(TOKEN).verdict).toBe(Verdict.ACCEPT);
});

test('a host that the file leaves open is not known', () => {
  const open = { 'Fn::Join': ['', ['arn:aws:iam::123456789012:oidc-provider/', { Ref: 'Host' }]] };
  expect(readIdentities(resourcesOf({ Resources: { A: role(federated(open)) } }))[0].decide(TOKEN).verdict).toBe(Verdict.UNKNOWN);
});

test('whether a role under a condition exists is not known; what it refuses it refuses in any case', () => {
  const [identity] = readIdentities(resourcesOf({ Resources: { A: { ...role(federated(ARN)), Condition: 'InProduction' } } }));
  expect(identity.decide(TOKEN).verdict).toBe(Verdict.UNKNOWN);
  expect(identity.decide({ ...TOKEN, iss: 'https://gitlab.com' }).verdict).toBe(Verdict.DENY);
});

test('the client ids of a provider under a condition settle nothing', () => {
  const Provider = { ...PROVIDER, Properties: { ...PROVIDER.Properties, ClientIdList: ['x'] }, Condition: 'CreateProvider' };
  expect(readIdentities(resourcesOf({ Resources: { Provider, A: role(federated({ Ref: 'Provider' })) } }))[0].decide(TOKEN).verdict).toBe(Verdict.ACCEPT);
});

test('half of a surrogate pair in a policy is left open, not thrown over', () => {
  const A = role(federated(ARN));
  const Statement = [{ ...A.Properties.AssumeRolePolicyDocument.Statement[0], Condition: { StringEquals: { [`${GITHUB}:sub`]: 'a\ud800' } } }];
  const resources = resourcesOf({ Resources: { A: { ...A, Properties: { AssumeRolePolicyDocument: { Version: '2012-10-17', Statement } } } } });
  expect(readIdentities(resources)[0].decide(TOKEN).verdict).toBe(Verdict.UNKNOWN);
});
