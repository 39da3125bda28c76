import { ACCEPT, AwsCase, DENY, from, SOURCES, UNKNOWN } from '../../fixtures/aws-case';

const arn = (provider: string, account = '123456789012') => `arn:aws:iam::${account}:oidc-provider/${provider}`;
const GITHUB = arn('token.actions.githubusercontent.com');
const allow = (more: object) => ({ statements: [{ Effect: 'Allow', ...more }] });
const except = (more: object) => ({ statements: [{ Effect: 'Allow' }, { Effect: 'Deny', ...more }] });

export const cases: AwsCase[] = [
  ...from(SOURCES.evaluation, {
    'NotAction of another action covers this one': { ...allow({ NotAction: 'sts:TagSession' }), verdict: ACCEPT },
    'NotAction of this action does not': { ...allow({ NotAction: 'sts:AssumeRoleWithWebIdentity' }), verdict: DENY },
    'NotAction of a list with this action': { ...allow({ NotAction: ['sts:TagSession', 'sts:assumerolewithwebidentity'] }), verdict: DENY },
    'NotAction of a list without it': { ...allow({ NotAction: ['sts:TagSession', 'iam:*'] }), verdict: ACCEPT },
    'NotAction with a wildcard': { ...allow({ NotAction: 'sts:*Identity' }), verdict: DENY },
    'NotAction of everything': { ...allow({ NotAction: '*' }), verdict: DENY },
    'NotAction in a Deny: this action alone is left': { ...except({ NotAction: 'sts:AssumeRoleWithWebIdentity' }), verdict: ACCEPT },
    'NotAction in a Deny: another is left': { ...except({ NotAction: 'sts:TagSession' }), verdict: DENY },
    'NotAction that the file leaves open': { ...allow({ NotAction: { Ref: 'X' } }), verdict: UNKNOWN, because: '<X>' },
    'NotAction and Action': {
      ...allow({ NotAction: 'sts:TagSession', Action: 'sts:AssumeRoleWithWebIdentity' }),
      verdict: UNKNOWN,
      because: 'Action and NotAction',
    },
    'Action *': { ...allow({ Action: '*' }), verdict: ACCEPT },
    'Action with a question mark': { ...allow({ Action: 'sts:AssumeRoleWithWebIdentit?' }), verdict: ACCEPT },
    'Action with a question mark too many': { ...except({ Action: 'sts:AssumeRoleWithWebIdentity?' }), verdict: ACCEPT },
    'Action without its service': { statements: [{ Effect: 'Allow' }, { Effect: 'Deny', Action: 'AssumeRoleWithWebIdentity' }], verdict: ACCEPT },
    'an empty list of actions': { statements: [{ Effect: 'Allow' }, { Effect: 'Deny', Action: [] }], verdict: ACCEPT },
    'no statements': {
      policy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Principal: { Federated: arn('gitlab.com') } }] },
      verdict: DENY,
    },
    'a Deny before the Allow': {
      statements: [{ Effect: 'Deny', Condition: { StringLike: { ':ref': 'refs/heads/*' } } }, { Effect: 'Allow' }],
      verdict: DENY,
      because: 'which applies',
    },
    'a Deny for another issuer': { ...except({ Principal: { Federated: arn('gitlab.com') } }), verdict: ACCEPT },
    'a Deny of all but one subject, for that subject': { ...except({ Condition: { StringNotLike: { ':sub': 'repo:my-org/*' } } }), verdict: ACCEPT },
    'a Deny of all but one subject, for another': {
      ...except({ Condition: { StringNotLike: { ':sub': 'repo:my-org/*' } } }),
      token: { sub: 'repo:other/x:y' },
      verdict: DENY,
    },
    'a statement that is no object': { policy: { Version: '2012-10-17', Statement: ['Allow'] }, verdict: UNKNOWN },
    'a document without statements': { policy: { Version: '2012-10-17' }, verdict: UNKNOWN },
    'an effect in small letters': {
      policy: { Version: '2012-10-17', Statement: [{ Effect: 'allow', Action: '*', Principal: { Federated: GITHUB } }] },
      verdict: UNKNOWN,
      because: 'the effect',
    },
  }),
  ...from(SOURCES.trustChecks, {
    'NotPrincipal that names the issuer does not speak of it': {
      statements: [{ Effect: 'Allow' }, { Effect: 'Deny', NotPrincipal: { Federated: GITHUB } }],
      verdict: ACCEPT,
    },
    'NotPrincipal that names others: IAM refuses it in a trust policy': {
      statements: [{ Effect: 'Allow' }, { Effect: 'Deny', NotPrincipal: { AWS: '123456789012' } }],
      verdict: UNKNOWN,
      because: 'IAM refuses',
    },
    'NotPrincipal in an Allow': { statements: [{ Effect: 'Allow', NotPrincipal: { Federated: arn('gitlab.com') } }], verdict: UNKNOWN, because: 'IAM refuses' },
    'NotPrincipal in an Allow beside one that holds': {
      statements: [{ Effect: 'Allow', NotPrincipal: { Federated: arn('gitlab.com') } }, { Effect: 'Allow' }],
      verdict: ACCEPT,
    },
    'Principal and NotPrincipal': { statements: [{ Effect: 'Allow', Principal: { Federated: GITHUB }, NotPrincipal: { AWS: '1' } }], verdict: UNKNOWN },
    'everybody, in an Allow': { statements: [{ Effect: 'Allow', Principal: '*' }], verdict: UNKNOWN, because: '"*"' },
    'everybody of AWS, in an Allow': { statements: [{ Effect: 'Allow', Principal: { AWS: '*' } }], verdict: UNKNOWN },
    'NotResource has no place in a trust policy': { ...allow({ NotResource: '*' }), verdict: UNKNOWN, because: 'NotResource' },
  }),
  ...from(SOURCES.principal, {
    'an ARN of another account names the same issuer': {
      ...allow({ Principal: { Federated: arn('token.actions.githubusercontent.com', '999999999999') } }),
      verdict: ACCEPT,
    },
    'an ARN with a wildcard': { ...allow({ Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/*' } }), verdict: DENY },
    'a wildcard alone': { ...allow({ Principal: { Federated: '*' } }), verdict: UNKNOWN },
    'the host without the ARN': { ...allow({ Principal: { Federated: 'token.actions.githubusercontent.com' } }), verdict: UNKNOWN, because: 'not understood' },
    'a SAML provider': {
      statements: [{ Effect: 'Allow', Principal: { Federated: ['arn:aws:iam::123456789012:saml-provider/x', arn('gitlab.com')] } }],
      verdict: DENY,
    },
    'an issuer with a path': {
      ...allow({ Principal: { Federated: arn('token.actions.githubusercontent.com/octocorp') } }),
      token: { iss: 'https://token.actions.githubusercontent.com/octocorp' },
      verdict: ACCEPT,
    },
    'a provider whose URL is open': {
      ...allow({ Principal: { Federated: { Ref: 'Provider' } } }),
      provider: { Url: { Ref: 'Url' } },
      verdict: UNKNOWN,
      because: 'the URL of the provider',
    },
    'an empty list of principals': { statements: [{ Effect: 'Allow' }, { Effect: 'Deny', Principal: { Federated: [] } }], verdict: ACCEPT },
  }),
];
