import { ACCEPT, AwsCase, DENY, from, SOURCES, UNKNOWN } from '../../fixtures/aws-case';

/** The one claim of several values that STS documents: the authentication methods. */
type Row = readonly [operator: string, expected: string | string[], amr: unknown, verdict: AwsCase['verdict']];
const on = (source: string, table: readonly Row[]) => table.map(([operator, expected, amr, verdict]): AwsCase => ({
  name: `${operator} ${JSON.stringify(expected)} on ${JSON.stringify(amr)}`, source, conditions: { [operator]: { ':amr': expected } }, token: { amr }, verdict,
}));

export const cases: AwsCase[] = [
  ...on(SOURCES.several, [
    ['ForAnyValue:StringEquals', 'mfa', ['pwd', 'mfa'], ACCEPT],
    ['ForAnyValue:StringEquals', ['mfa', 'otp'], ['pwd', 'otp'], ACCEPT],
    ['ForAnyValue:StringEquals', 'mfa', ['pwd'], DENY],
    ['ForAnyValue:StringLike', 'm*', ['pwd', 'mfa'], ACCEPT],
    ['ForAnyValue:StringEquals', 'mfa', 'mfa', ACCEPT],
    ['ForAnyValue:StringEquals', 'mfa', [], DENY],
    ['ForAnyValue:StringEquals', '', [''], DENY],
    ['ForAnyValue:StringNotEquals', 'mfa', ['pwd', 'mfa'], ACCEPT],
    ['ForAnyValue:StringNotEquals', 'mfa', ['mfa'], DENY],
    ['ForAnyValue:StringNotLike', '*', ['pwd', 'mfa'], DENY],
    ['ForAllValues:StringEquals', ['pwd', 'mfa'], ['pwd', 'mfa'], ACCEPT],
    ['ForAllValues:StringEquals', ['pwd', 'mfa', 'otp'], ['mfa'], ACCEPT],
    ['ForAllValues:StringEquals', 'mfa', ['pwd', 'mfa'], DENY],
    ['ForAllValues:StringEquals', 'mfa', [], ACCEPT],
    ['ForAllValues:StringEquals', 'mfa', [''], ACCEPT],
    ['ForAllValues:StringLike', '?f?', ['mfa', 'ufo'], ACCEPT],
    ['ForAllValues:StringNotEquals', 'mfa', ['pwd', 'otp'], ACCEPT],
    ['ForAllValues:StringNotEquals', 'mfa', ['pwd', 'mfa'], DENY],
    ['ForAllValues:StringNotEquals', ['mfa', 'otp'], ['pwd', 'otp'], DENY],
    ['forallvalues:stringequals', 'mfa', ['mfa'], ACCEPT],
    ['FORANYVALUE:StringEquals', 'mfa', ['mfa'], ACCEPT],
    ['ForAllValues:StringEqualsIfExists', 'mfa', ['pwd'], DENY],
    ['ForAnyValue:StringEqualsIfExists', 'mfa', ['mfa'], ACCEPT],
    ['ForAllValues:ArnLike', 'arn:aws:iam::1:*', ['arn:aws:iam::1:a', 'arn:aws:iam::1:b'], ACCEPT],
    ['ForAllValues:NumericLessThan', '5', ['1', '2'], ACCEPT],
    ['ForAllValues:NumericLessThan', '5', ['1', '9'], DENY],
    ['ForAllValues:Bool', 'true', ['true', 'false'], DENY],
  ]),
  ...on(SOURCES.open, [
    ['StringEquals', 'mfa', ['mfa', 'pwd'], UNKNOWN],
    ['StringEquals', 'mfa', ['pwd'], DENY],
    ['StringNotEquals', 'mfa', ['pwd'], UNKNOWN],
    ['ForAnyValue:Null', 'true', ['pwd'], UNKNOWN],
    ['ForAllValues:Null', 'true', ['pwd'], UNKNOWN],
    ['ForSomeValues:StringEquals', 'mfa', ['mfa'], UNKNOWN],
    ['ForAnyValue:ForAllValues:StringEquals', 'mfa', ['mfa'], UNKNOWN],
    ['ForAnyValue:StringEquals', 'mfa', [1], UNKNOWN],
    ['ForAnyValue:StringEquals', 'mfa', { a: 'mfa' }, UNKNOWN],
  ]),
  ...from(SOURCES.several, {
    'a set operator on a key of one value, which fits': { conditions: { 'ForAllValues:StringLike': { ':sub': ['x', 'repo:my-org/*'] } }, verdict: ACCEPT },
    'a set operator on a key of one value, which does not fit': { conditions: { 'ForAnyValue:StringLike': { ':sub': ['x', 'repo:other/*'] } }, verdict: DENY },
    'trap 14: a subject under ForAllValues is held where it is there': { conditions: { 'ForAllValues:StringLike': { ':sub': 'repo:other/*' } }, verdict: DENY },
    'ForAllValues with an open value, and one value of the key that fits it alone': {
      conditions: { 'ForAllValues:StringEquals': { ':amr': ['mfa', { Ref: 'X' }] } },
      token: { amr: ['mfa', 'pwd'] },
      verdict: UNKNOWN,
      because: '<X>',
    },
    'ForAnyValue with an open value beside one that fits': {
      conditions: { 'ForAnyValue:StringEquals': { ':amr': ['mfa', { Ref: 'X' }] } },
      token: { amr: ['mfa', 'pwd'] },
      verdict: ACCEPT,
    },
    'ForAnyValue: empty text among the values does not count': {
      conditions: { 'ForAnyValue:StringLike': { ':environment': '*' } },
      token: { environment: '' },
      verdict: DENY,
    },
    'ForAllValues: empty text is no value': {
      conditions: { 'ForAllValues:StringEquals': { ':environment': 'prod' } },
      token: { environment: '' },
      verdict: ACCEPT,
    },
  }),
];
