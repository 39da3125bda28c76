import { AwsPartition } from '../../../src/parties/aws';
import { ACCEPT, AwsCase, DENY, from, SOURCES, UNKNOWN } from '../../fixtures/aws-case';

export const cases: AwsCase[] = from(SOURCES.stsKeys, {
  'trap 2: the owner id is a key in partition aws': { conditions: { StringEquals: { ':repository_owner_id': '123456' } }, verdict: ACCEPT },
  'trap 2: the event is no key, so the condition never holds': {
    conditions: { StringEquals: { ':event_name': 'push' } },
    verdict: DENY,
    because: 'the key is absent for this issuer: STS does not expose the claim event_name',
  },
  'trap 2: the owner\'s name is no key': {
    conditions: { StringEquals: { ':repository_owner': 'my-org' } },
    token: { repository_owner: 'my-org' },
    verdict: DENY,
  },
  'a negated operator on what is no key holds always': { conditions: { StringNotEquals: { ':event_name': 'push' } }, verdict: ACCEPT },
  'whether claims are keys in China nobody knows': {
    partition: AwsPartition.AWS_CN,
    policy: {
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Principal: { Federated: 'arn:aws-cn:iam::123456789012:oidc-provider/token.actions.githubusercontent.com' },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: { StringEquals: { 'token.actions.githubusercontent.com:repository_owner_id': '123456' } },
      },
    },
    verdict: UNKNOWN,
    because: 'is not known',
  },
  'the partition of the ARN counts, whatever one was told': {
    partition: AwsPartition.AWS,
    policy: {
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Principal: { Federated: 'arn:aws-us-gov:iam::123456789012:oidc-provider/token.actions.githubusercontent.com' },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: { StringEquals: { 'token.actions.githubusercontent.com:repository_owner_id': '123456' } },
      },
    },
    verdict: UNKNOWN,
  },
  'an open partition is taken for aws, and the decision says so': {
    policy: {
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Principal: {
          Federated: {
            'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::', { Ref: 'AWS::AccountId' }, ':oidc-provider/token.actions.githubusercontent.com']],
          },
        },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: { StringEquals: { 'token.actions.githubusercontent.com:repository_owner_id': '123456' } },
      },
    },
    verdict: ACCEPT,
    because: 'aws is assumed',
  },
  'an open partition, told apart': {
    partition: AwsPartition.AWS_CN,
    policy: {
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Principal: {
          Federated: {
            'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::', { Ref: 'AWS::AccountId' }, ':oidc-provider/token.actions.githubusercontent.com']],
          },
        },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: { StringEquals: { 'token.actions.githubusercontent.com:repository_owner_id': '123456' } },
      },
    },
    verdict: UNKNOWN,
  },
  'a key of another issuer': { conditions: { StringEquals: { 'gitlab.com:sub': 'repo:my-org/my-repo:ref:refs/heads/main' } }, verdict: DENY },
  'a key of the request': { conditions: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }, verdict: UNKNOWN, because: 'depends on the request' },
  'a key of the session': { conditions: { StringEquals: { 'sts:RoleSessionName': 'GitHubActions' } }, verdict: UNKNOWN, because: 'depends on the request' },
  'a key that STS documents for every issuer': { conditions: { StringEquals: { ':email': 'a@b' } }, verdict: DENY, because: 'the token has no claim email' },
  'a request key beside one that refuses': {
    conditions: { StringEquals: { 'sts:RoleSessionName': 'GitHubActions', ':ref': 'refs/heads/other' } },
    verdict: DENY,
  },
});
