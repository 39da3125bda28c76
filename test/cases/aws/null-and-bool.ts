import { ACCEPT, AwsCase, DENY, from, rows, SOURCES, UNKNOWN } from '../../fixtures/aws-case';

const { operators, grammar, open } = SOURCES;

export const cases: AwsCase[] = [
  ...rows(operators, 'Null', [
    ['true', undefined, ACCEPT], ['true', 'x', DENY], ['false', 'x', ACCEPT], ['false', undefined, DENY], ['TRUE', undefined, ACCEPT],
    ['true', null, ACCEPT],
  ]),
  ...rows(grammar, 'Null', [[true, undefined, ACCEPT], [false, undefined, DENY], [['true', 'false'], 'x', ACCEPT], [['true', 'false'], undefined, ACCEPT], [
    ['true'], 'x', DENY,
  ]]),
  ...rows(open, 'Null', [['true', '', UNKNOWN, 'empty text'], ['false', '', UNKNOWN], ['yes', 'x', UNKNOWN], ['', 'x', UNKNOWN], [
    [], 'x', UNKNOWN,
  ], [{ Ref: 'X' }, 'x', UNKNOWN, '<X>'], [null, 'x', UNKNOWN]]),
  ...rows(operators, 'Bool', [['true', 'true', ACCEPT], ['true', 'false', DENY], ['false', 'false', ACCEPT], ['TRUE', 'true', ACCEPT], ['true', 'True', ACCEPT], [
    ['true', 'false'], 'false', ACCEPT,
  ]]),
  ...rows(grammar, 'Bool', [[true, 'true', ACCEPT], [false, 'true', DENY]]),
  ...rows(open, 'Bool', [['true', 'yes', UNKNOWN], ['1', 'true', UNKNOWN], ['true', '', UNKNOWN], ['true', true, UNKNOWN, 'is not text']]),
  ...rows(operators, 'BoolIfExists', [['true', undefined, ACCEPT], ['true', 'false', DENY], ['true', 'true', ACCEPT]]),
  ...rows(operators, 'StringEqualsIfExists', [['x', undefined, ACCEPT, 'no guard'], ['x', 'x', ACCEPT], ['x', 'y', DENY]]),
  ...rows(operators, 'StringNotEqualsIfExists', [['x', undefined, ACCEPT], ['x', 'x', DENY], ['x', 'y', ACCEPT]]),
  ...rows(operators, 'StringLikeIfExists', [['x*', undefined, ACCEPT], ['x*', 'xy', ACCEPT], ['x*', 'y', DENY]]),
  ...rows(operators, 'NumericLessThanIfExists', [['5', undefined, ACCEPT], ['5', '4', ACCEPT], ['5', '6', DENY]]),
  ...rows(open, 'NullIfExists', [['true', undefined, UNKNOWN], ['false', 'x', UNKNOWN]]),
  ...rows(open, 'StringEqualsIfExistsIfExists', [['x', 'x', UNKNOWN]]),
  ...from(operators, {
    'Null on a claim that is no key: true': { conditions: { Null: { ':event_name': 'true' } }, verdict: ACCEPT, because: 'absent for this issuer' },
    'Null on a claim that is no key: false': { conditions: { Null: { ':event_name': 'false' } }, verdict: DENY, because: 'absent for this issuer' },
    'Null and a value: the key is there and fits': { conditions: { Null: { ':ref': 'false' }, StringLike: { ':ref': 'refs/heads/*' } }, verdict: ACCEPT },
    'Null makes ForAllValues a guard': {
      conditions: { 'Null': { ':environment': 'false' }, 'ForAllValues:StringEquals': { ':environment': 'prod' } },
      verdict: DENY,
    },
  }),
];
