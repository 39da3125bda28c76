import { ACCEPT, AwsCase, DENY, from, rows, SOURCES, UNKNOWN } from '../../fixtures/aws-case';

const { operators, open, variables } = SOURCES;
const FINANCE = 'arn:aws:someservice:*:111122223333:finance/*';
const STORE = 'arn:aws:someservice:us-east-2:999999999999:store/abc:111122223333:finance/document.txt';
const TOPIC = 'arn:aws:sns:eu-central-1:123456789012:topic';

export const cases: AwsCase[] = [
  ...rows(operators, 'StringLike', [[FINANCE, STORE, ACCEPT]]),
  ...['ArnLike', 'ArnEquals'].flatMap((operator) => rows(operators, operator, [
    [FINANCE, STORE, DENY], [FINANCE, 'arn:aws:someservice:us-east-2:111122223333:finance/document.txt', ACCEPT], [TOPIC, TOPIC, ACCEPT],
    ['arn:aws:sns:*:123456789012:*', TOPIC, ACCEPT], ['arn:*:*:*:*:*', TOPIC, ACCEPT], ['arn:aws:sns:eu-central-?:123456789012:topic', TOPIC, ACCEPT],
    ['arn:aws:sns:eu-central-?:123456789012:topic', 'arn:aws:sns:eu-central-12:123456789012:topic', DENY], ['arn:aws:SNS:*:*:*', TOPIC, DENY],
    ['arn:aws:sns:*:*:top', TOPIC, DENY], ['arn:aws:s3:::bucket/*', 'arn:aws:s3:::bucket/a:b', ACCEPT],
    ['arn:aws:s3:::bucket/a:*', 'arn:aws:s3:::bucket/a:b', ACCEPT],
    ['arn:aws:s3:::bucket/a:*', 'arn:aws:s3:::bucket/ab', DENY], [['arn:aws:s3:::*', TOPIC], TOPIC, ACCEPT], ['arn:aws:s3:*:*:*', 'arn:aws:s3:::b', ACCEPT],
  ])),
  ...['ArnNotLike', 'ArnNotEquals'].flatMap((operator) => rows(operators, operator, [
    [FINANCE, STORE, ACCEPT], [TOPIC, TOPIC, DENY], ['arn:aws:sns:*:*:*', TOPIC, DENY], [['arn:aws:s3:::*', 'arn:aws:sns:*:*:*'], TOPIC, DENY],
    [['arn:aws:s3:::*', 'arn:aws:sqs:*:*:*'], TOPIC, ACCEPT],
  ])),
  ...rows(open, 'ArnLike', [
    ['*', TOPIC, UNKNOWN, 'no ARN'], ['arn:aws:sns:*', TOPIC, UNKNOWN], [TOPIC, 'topic', UNKNOWN], ['refs/*', 'refs/heads/main', UNKNOWN],
  ]),
  ...from(variables, {
    'a variable in an ARN': {
      conditions: { ArnLike: { ':environment': 'arn:aws:sns:*:*:${token.actions.githubusercontent.com:repository_id}' } },
      token: { environment: 'arn:aws:sns:x:1:456789' },
      verdict: ACCEPT,
    },
    'a variable in an ARN that does not fit': {
      conditions: { ArnLike: { ':environment': 'arn:aws:sns:*:*:${token.actions.githubusercontent.com:repository_id}' } },
      token: { environment: 'arn:aws:sns:x:1:1' },
      verdict: DENY,
    },
    'an ARN with something open that cannot fit': {
      conditions: { ArnLike: { ':environment': { 'Fn::Sub': 'arn:aws:sns:*:${AWS::AccountId}:a' } } },
      token: { environment: TOPIC },
      verdict: DENY,
    },
    'an ARN with something open that may fit': {
      conditions: { ArnLike: { ':environment': { 'Fn::Sub': 'arn:aws:sns:*:${AWS::AccountId}:topic' } } },
      token: { environment: TOPIC },
      verdict: UNKNOWN,
      because: '<AWS::AccountId>',
    },
  }),
];
