import { ACCEPT, AwsCase, DENY, from, SOURCES, UNKNOWN } from '../../fixtures/aws-case';

const { globalKeys, stsKeys, stsApi, principal } = SOURCES;
const key = (name: string, operator = 'StringEquals', value: unknown = 'x') => ({ conditions: { [operator]: { [name]: value } } });

/** Keys that only the request itself has: nobody can tell from a token. */
const OF_THE_REQUEST = [
  'aws:SourceIp', 'aws:VpcSourceIp', 'aws:SourceVpc', 'aws:SourceVpce', 'aws:RequestedRegion', 'aws:UserAgent', 'aws:Referer', 'aws:CurrentTime', 'aws:EpochTime',
  'aws:SecureTransport', 'aws:FederatedProvider', 'aws:PrincipalArn', 'aws:PrincipalAccount', 'aws:PrincipalOrgID', 'aws:PrincipalType', 'aws:userid', 'aws:PrincipalTag/team',
  'aws:PrincipalIsAWSService', 'aws:ViaAWSService', 'aws:ResourceTag/team', 'aws:ResourceAccount', 'aws:ResourceOrgID', 'sts:RoleSessionName', 'aws:SomethingNew', 'sts:SomethingNew',
];

/** Keys that no call with a web identity has. */
const NEVER = [
  'aws:MultiFactorAuthPresent', 'aws:MultiFactorAuthAge', 'aws:TokenIssueTime', 'aws:username', 'aws:SourceArn', 'aws:SourceAccount', 'aws:SourceOrgID',
  'aws:CalledVia', 'sts:ExternalId', 'sts:AWSServiceName', 'sts:DurationSeconds', 'saml:aud', 'saml:sub', 'accounts.google.com:aud', 'cognito-identity.amazonaws.com:aud',
  'graph.facebook.com:id', 'www.amazon.com:user_id', 'gitlab.com:sub', 's3:prefix', 'nonsense',
];

export const cases: AwsCase[] = [
  ...OF_THE_REQUEST.map((name): AwsCase => ({
    name: `${name} is not in the token`, source: globalKeys, ...key(name), verdict: UNKNOWN, because: `${name.toLowerCase()} depends on the request`,
  })),
  ...NEVER.map((name): AwsCase => ({ name: `${name} is absent`, source: globalKeys, ...key(name), verdict: DENY, because: 'is absent' })),
  ...from(globalKeys, {
    'the address of the request': { ...key('aws:SourceIp', 'IpAddress', '10.0.0.0/8'), verdict: UNKNOWN, because: 'aws:sourceip depends on the request' },
    'the address of the request, negated': { ...key('aws:SourceIp', 'NotIpAddress', ['10.0.0.0/8']), verdict: UNKNOWN },
    'the address of the request, in another case': { ...key('AWS:SOURCEIP', 'IpAddress', '10.0.0.0/8'), verdict: UNKNOWN, because: 'aws:sourceip' },
    'an address beside a claim that refuses': { conditions: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' }, StringEquals: { ':ref': 'x' } }, verdict: DENY },
    'a claim compared with addresses': {
      conditions: { IpAddress: { ':environment': '10.0.0.0/8' } },
      token: { environment: '10.1.2.3' },
      verdict: UNKNOWN,
      because: 'IP addresses',
    },
    'a claim that is no key, compared with addresses': { conditions: { NotIpAddress: { ':event_name': '10.0.0.0/8' } }, verdict: ACCEPT },
    'a claim compared with binary data': {
      conditions: { BinaryEquals: { ':environment': 'cHJvZA==' } },
      token: { environment: 'prod' },
      verdict: UNKNOWN,
      because: 'binary',
    },
    'MFA is never there, so that asking for it closes the role': { ...key('aws:MultiFactorAuthPresent', 'Bool', 'true'), verdict: DENY, because: 'not signed' },
    'MFA under IfExists asks for nothing': { ...key('aws:MultiFactorAuthPresent', 'BoolIfExists', 'true'), verdict: ACCEPT, because: 'no guard' },
    'MFA: Null true': { ...key('aws:MultiFactorAuthAge', 'Null', 'true'), verdict: ACCEPT },
    'MFA: Null false': { ...key('aws:MultiFactorAuthAge', 'Null', 'false'), verdict: DENY },
    'a Deny of calls without TLS': {
      statements: [{ Effect: 'Allow' }, { Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }],
      verdict: UNKNOWN,
      because: 'aws:securetransport',
    },
    'a Deny for other accounts': {
      statements: [{ Effect: 'Allow' }, { Effect: 'Deny', Condition: { StringNotEquals: { 'aws:SourceAccount': '123456789012' } } }],
      verdict: DENY,
    },
    'a key of the request under IfExists': { ...key('aws:SourceVpc', 'StringEqualsIfExists', 'vpc-1'), verdict: UNKNOWN },
    'a key of the request under ForAllValues': { ...key('aws:SourceVpc', 'ForAllValues:StringEquals', 'vpc-1'), verdict: UNKNOWN },
    'a key of the request under Null': { ...key('aws:SourceVpc', 'Null', 'false'), verdict: UNKNOWN },
  }),
  ...from(stsApi, {
    'an external id, which a call with a web identity has no parameter for': {
      ...key('sts:ExternalId', 'StringEquals', 'secret'),
      verdict: DENY,
      because: 'no parameter',
    },
    'a pattern for the session name': { ...key('sts:RoleSessionName', 'StringLike', '*'), verdict: UNKNOWN },
  }),
  ...from(stsKeys, {
    'the issuer authorized the role: not without the claim': {
      ...key('sts:RoleAuthorizedByIdp', 'Bool', 'true'),
      verdict: DENY,
      because: 'makes no difference',
    },
    'the issuer did not authorize the role: false or absent': { ...key('sts:RoleAuthorizedByIdp', 'Bool', 'false'), verdict: UNKNOWN },
    'the issuer did not authorize the role, under IfExists': { ...key('sts:RoleAuthorizedByIdp', 'BoolIfExists', 'false'), verdict: ACCEPT },
    'a roles claim, which STS compares with the ARN of the role': {
      token: { 'https://aws.amazon.com/roles': 'arn:aws:iam::123456789012:role/deploy' }, verdict: UNKNOWN, because: 'does not list',
    },
  }),
  ...from(principal, {
    'a token of an issuer that IAM knows by itself': {
      statements: [{ Effect: 'Allow', Principal: { Federated: ['accounts.google.com', 'arn:aws:iam::123456789012:oidc-provider/gitlab.com'] } }],
      token: { iss: 'https://accounts.google.com' },
      verdict: UNKNOWN,
      because: 'knows by itself',
    },
    'another token for a role that trusts such an issuer': {
      statements: [{ Effect: 'Allow', Principal: { Federated: ['accounts.google.com', 'arn:aws:iam::123456789012:oidc-provider/gitlab.com'] } }], verdict: DENY, because: 'no OIDC provider',
    },
  }),
];
