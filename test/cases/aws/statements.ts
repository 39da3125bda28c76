import { ACCEPT, AwsCase, DENY, from, SOURCES, UNKNOWN } from '../../fixtures/aws-case';

export const cases: AwsCase[] = from(SOURCES.evaluation, {
  'the second statement': {
    statements: [
      { Effect: 'Allow', Condition: { StringEquals: { ':ref': 'refs/heads/other' } } },
      { Effect: 'Allow', Condition: { StringEquals: { ':ref': 'refs/heads/main' } } },
    ],
    verdict: ACCEPT,
  },
  'conditions of two statements do not add up': {
    statements: [
      { Effect: 'Allow', Condition: { StringEquals: { ':ref': 'refs/heads/main', ':repository_id': '1' } } },
      { Effect: 'Allow', Condition: { StringEquals: { ':ref': 'refs/heads/other', ':repository_id': '456789' } } },
    ],
    verdict: DENY,
  },
  'a Deny that applies wins': {
    statements: [{ Effect: 'Allow' }, { Effect: 'Deny', Condition: { StringEquals: { ':ref': 'refs/heads/main' } } }],
    verdict: DENY,
    because: 'Deny statement, which applies',
  },
  'a Deny that does not apply': {
    statements: [{ Effect: 'Deny', Condition: { StringEquals: { ':ref': 'refs/heads/other' } } }, { Effect: 'Allow' }],
    verdict: ACCEPT,
  },
  'a Deny in doubt': { statements: [{ Effect: 'Allow' }, { Effect: 'Deny', Condition: { StringEquals: { 'sts:RoleSessionName': 'x' } } }], verdict: UNKNOWN },
  'a Deny in doubt without an Allow': {
    statements: [
      { Effect: 'Allow', Condition: { StringEquals: { ':ref': 'x' } } },
      { Effect: 'Deny', Condition: { StringEquals: { 'sts:RoleSessionName': 'x' } } },
    ],
    verdict: DENY,
  },
  'a Deny for everybody, whose principal is in doubt': {
    statements: [{ Effect: 'Allow' }, { Effect: 'Deny', Principal: { AWS: '*' } }],
    verdict: UNKNOWN,
    because: 'AWS "*"',
  },
  'an Allow in doubt beside one that holds': {
    statements: [{ Effect: 'Allow', Condition: { StringEquals: { 'sts:RoleSessionName': 'x' } } }, { Effect: 'Allow' }],
    verdict: ACCEPT,
  },
  'a Deny of another action': { statements: [{ Effect: 'Allow' }, { Effect: 'Deny', Action: 'sts:TagSession' }], verdict: ACCEPT },
  'several actions': { statements: [{ Effect: 'Allow', Action: ['sts:TagSession', 'sts:AssumeRoleWithWebIdentity'] }], verdict: ACCEPT },
  'an action with a wildcard, in another case': { statements: [{ Effect: 'Allow', Action: 'STS:assumerole*' }], verdict: ACCEPT },
  'no action for web identities beside one': {
    statements: [{ Effect: 'Allow', Action: 'sts:AssumeRole' }, { Effect: 'Allow', Condition: { StringEquals: { ':ref': 'x' } } }],
    verdict: DENY,
  },
  'NotAction': { statements: [{ Effect: 'Allow', NotAction: 'sts:TagSession', Action: null }], verdict: UNKNOWN, because: 'NotAction' },
  'NotPrincipal': { statements: [{ Effect: 'Allow', NotPrincipal: { AWS: '123456789012' } }], verdict: UNKNOWN, because: 'NotPrincipal' },
  'Resource has no place in a trust policy': { statements: [{ Effect: 'Allow', Resource: '*' }], verdict: UNKNOWN, because: 'Resource' },
  'a misspelt effect': { statements: [{ Effect: 'Alow' }], verdict: UNKNOWN, because: 'effect' },
  'a misspelt operator': { conditions: { StringEqual: { ':ref': 'refs/heads/main' } }, verdict: UNKNOWN, because: 'StringEqual' },
  'another provider beside ours': {
    statements: [
      {
        Effect: 'Allow',
        Principal: {
          Federated: ['arn:aws:iam::123456789012:oidc-provider/gitlab.com', 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com'],
        },
      },
    ],
    verdict: ACCEPT,
  },
  'another provider alone': {
    statements: [{ Effect: 'Allow', Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/gitlab.com' } }],
    verdict: DENY,
  },
  'a provider with something before it': {
    statements: [{ Effect: 'Allow', Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/evil/token.actions.githubusercontent.com' } }],
    verdict: DENY,
  },
  'an imported provider': {
    statements: [{ Effect: 'Allow', Principal: { Federated: { 'Fn::ImportValue': 'Provider' } } }],
    verdict: UNKNOWN,
    because: 'Fn::ImportValue',
  },
  'the provider of the file by reference': {
    statements: [{ Effect: 'Allow', Principal: { Federated: { Ref: 'Provider' } } }],
    provider: { Url: 'https://token.actions.githubusercontent.com', ClientIdList: ['sts.amazonaws.com'] },
    verdict: ACCEPT,
  },
  'the provider of the file by its ARN attribute': {
    statements: [{ Effect: 'Allow', Principal: { Federated: { 'Fn::GetAtt': ['Provider', 'Arn'] } } }],
    provider: { Url: 'https://token.actions.githubusercontent.com', ClientIdList: ['sts.amazonaws.com'] },
    verdict: ACCEPT,
  },
  'two partitions in one policy': {
    statements: [
      { Effect: 'Allow' },
      { Effect: 'Allow', Principal: { Federated: 'arn:aws-cn:iam::123456789012:oidc-provider/token.actions.githubusercontent.com' } },
    ],
    verdict: UNKNOWN,
    because: 'several partitions',
  },
  'trap 13: without a condition on sub all of GitHub gets in': {
    conditions: { StringEquals: { ':aud': 'sts.amazonaws.com' } },
    token: { sub: 'repo:stranger/repo:ref:refs/heads/main' },
    verdict: ACCEPT,
  },
  'a service beside the issuer': {
    statements: [
      {
        Effect: 'Allow',
        Principal: { Service: 'ec2.amazonaws.com', Federated: 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com' },
      },
    ],
    verdict: ACCEPT,
  },
  'a policy in a parameter': { policy: { Ref: 'Policy' }, verdict: UNKNOWN, because: '<Policy>' },
  'a policy as text': { policy: '{}', verdict: UNKNOWN },
  'an old version has no variables': {
    policy: {
      Version: '2008-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { StringEquals: { 'token.actions.githubusercontent.com:environment': '${*}' } },
        },
      ],
    },
    token: { environment: '${*}' },
    verdict: ACCEPT,
  },
  'no version has no variables': {
    policy: {
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { StringEquals: { 'token.actions.githubusercontent.com:environment': '${*}' } },
        },
      ],
    },
    token: { environment: '*' },
    verdict: DENY,
  },
  'a version from nowhere': {
    policy: {
      Version: '2020-01-01',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com' },
          Action: 'sts:AssumeRoleWithWebIdentity',
        },
      ],
    },
    verdict: UNKNOWN,
    because: 'version',
  },
  'a condition in a parameter': { statements: [{ Effect: 'Allow', Condition: { Ref: 'Conditions' } }], verdict: UNKNOWN, because: '<Conditions>' },
  'an operator\'s keys in a parameter': { conditions: { StringEquals: { Ref: 'Keys' } }, verdict: UNKNOWN, because: '<Keys>' },
  'a statement in a parameter': { policy: { Version: '2012-10-17', Statement: [{ Ref: 'Statement' }] }, verdict: UNKNOWN, because: '<Statement>' },
  'a kind of principal that nobody knows': { statements: [{ Effect: 'Allow', Principal: { Everyone: 'x' } }], verdict: UNKNOWN, because: 'Everyone' },
  'a federated principal that is no text': { statements: [{ Effect: 'Allow', Principal: { Federated: 7 } }], verdict: UNKNOWN, because: 'not text: 7' },
  'a principal in a parameter': { statements: [{ Effect: 'Allow', Principal: { Ref: 'Principal' } }], verdict: UNKNOWN, because: '<Principal>' },
  'no principal at all': {
    policy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRoleWithWebIdentity' }] },
    verdict: UNKNOWN,
    because: 'names no Principal',
  },
  'an account beside the issuer': {
    statements: [
      {
        Effect: 'Allow',
        Principal: { AWS: '123456789012', CanonicalUser: 'x', Federated: 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com' },
      },
    ],
    verdict: ACCEPT,
  },
  'an action in a parameter': { statements: [{ Effect: 'Allow', Action: { Ref: 'Action' } }], verdict: UNKNOWN, because: '<Action>' },
  'an effect in doubt that does not apply': { statements: [{ Effect: { Ref: 'Effect' }, Condition: { StringEquals: { ':ref': 'x' } } }], verdict: DENY },
  'a condition that is a list': { statements: [{ Effect: 'Allow', Condition: [] }], verdict: UNKNOWN, because: 'the conditions' },
  'an ARN with something in the place of the region': {
    statements: [{ Effect: 'Allow', Principal: { Federated: 'arn:aws:iam:eu-central-1:123456789012:oidc-provider/token.actions.githubusercontent.com' } }],
    verdict: UNKNOWN,
  },
});
