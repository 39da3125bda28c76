import { ACCEPT, AwsCase, DENY, from, SOURCES, UNKNOWN } from '../../fixtures/aws-case';

export const cases: AwsCase[] = from(SOURCES.stsKeys, {
  'aws-cn: a negated operator on what may be a key': {
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'arn:aws-cn:iam::123456789012:oidc-provider/token.actions.githubusercontent.com' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { StringNotEquals: { 'token.actions.githubusercontent.com:ref': 'refs/heads/other' } },
        },
      ],
    },
    token: { iss: 'https://token.actions.githubusercontent.com', ref: 'refs/heads/main' },
    verdict: ACCEPT,
    because: 'it makes no difference',
  },
  'aws-cn: a Deny on what may be a key': {
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'arn:aws-cn:iam::123456789012:oidc-provider/token.actions.githubusercontent.com' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' } },
        },
        {
          Effect: 'Deny',
          Principal: { Federated: 'arn:aws-cn:iam::123456789012:oidc-provider/token.actions.githubusercontent.com' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { StringEquals: { 'token.actions.githubusercontent.com:ref': 'refs/heads/main' } },
        },
      ],
    },
    token: { iss: 'https://token.actions.githubusercontent.com', ref: 'refs/heads/main' },
    verdict: UNKNOWN,
    because: 'is not known',
  },
  'aws-cn: Null on what may be a key': {
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'arn:aws-cn:iam::123456789012:oidc-provider/token.actions.githubusercontent.com' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { Null: { 'token.actions.githubusercontent.com:event_name': 'true' } },
        },
      ],
    },
    token: { iss: 'https://token.actions.githubusercontent.com', ref: 'refs/heads/main' },
    verdict: UNKNOWN,
    because: 'is not known',
  },
  'aws-cn: a subject that refuses decides, whatever else may be a key': {
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'arn:aws-cn:iam::123456789012:oidc-provider/token.actions.githubusercontent.com' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: { 'token.actions.githubusercontent.com:sub': 'repo:other/repo:x', 'token.actions.githubusercontent.com:ref': 'refs/heads/main' },
          },
        },
      ],
    },
    token: { iss: 'https://token.actions.githubusercontent.com', ref: 'refs/heads/main' },
    verdict: DENY,
  },
  'aws-us-gov: a negated operator on what may be a key': {
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'arn:aws-us-gov:iam::123456789012:oidc-provider/token.actions.githubusercontent.com' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { StringNotEquals: { 'token.actions.githubusercontent.com:ref': 'refs/heads/other' } },
        },
      ],
    },
    token: { iss: 'https://token.actions.githubusercontent.com', ref: 'refs/heads/main' },
    verdict: ACCEPT,
    because: 'it makes no difference',
  },
  'aws-us-gov: a Deny on what may be a key': {
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'arn:aws-us-gov:iam::123456789012:oidc-provider/token.actions.githubusercontent.com' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' } },
        },
        {
          Effect: 'Deny',
          Principal: { Federated: 'arn:aws-us-gov:iam::123456789012:oidc-provider/token.actions.githubusercontent.com' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { StringEquals: { 'token.actions.githubusercontent.com:ref': 'refs/heads/main' } },
        },
      ],
    },
    token: { iss: 'https://token.actions.githubusercontent.com', ref: 'refs/heads/main' },
    verdict: UNKNOWN,
    because: 'is not known',
  },
  'aws-us-gov: Null on what may be a key': {
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'arn:aws-us-gov:iam::123456789012:oidc-provider/token.actions.githubusercontent.com' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { Null: { 'token.actions.githubusercontent.com:event_name': 'true' } },
        },
      ],
    },
    token: { iss: 'https://token.actions.githubusercontent.com', ref: 'refs/heads/main' },
    verdict: UNKNOWN,
    because: 'is not known',
  },
  'aws-us-gov: a subject that refuses decides, whatever else may be a key': {
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'arn:aws-us-gov:iam::123456789012:oidc-provider/token.actions.githubusercontent.com' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: { 'token.actions.githubusercontent.com:sub': 'repo:other/repo:x', 'token.actions.githubusercontent.com:ref': 'refs/heads/main' },
          },
        },
      ],
    },
    token: { iss: 'https://token.actions.githubusercontent.com', ref: 'refs/heads/main' },
    verdict: DENY,
  },
});
