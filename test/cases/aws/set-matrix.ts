import { ACCEPT, AwsCase, DENY, SOURCES, UNKNOWN } from '../../fixtures/aws-case';

/**
 * Set qualifier x IfExists x negated, on an absent claim, on empty text, on the value, on another one. Of an absent key the page of the operators
 * says that IfExists and negated operators hold; the page of the several values, that ForAllValues holds and ForAnyValue does not, and that
 * empty text is as good as no value there. Where two of these speak, and say different things, nobody knows.
 */
const TABLE: readonly (readonly [operator: string, absent: AwsCase['verdict'], empty: AwsCase['verdict'], same: AwsCase['verdict'], other: AwsCase['verdict']])[] = [
  ['StringEquals', DENY, DENY, ACCEPT, DENY],
  ['StringNotEquals', ACCEPT, ACCEPT, DENY, ACCEPT],
  ['StringEqualsIfExists', ACCEPT, DENY, ACCEPT, DENY],
  ['StringNotEqualsIfExists', ACCEPT, ACCEPT, DENY, ACCEPT],
  ['ForAllValues:StringEquals', ACCEPT, ACCEPT, ACCEPT, DENY],
  ['ForAllValues:StringNotEquals', ACCEPT, ACCEPT, DENY, ACCEPT],
  ['ForAllValues:StringEqualsIfExists', ACCEPT, ACCEPT, ACCEPT, DENY],
  ['ForAllValues:StringNotEqualsIfExists', ACCEPT, ACCEPT, DENY, ACCEPT],
  ['ForAnyValue:StringEquals', DENY, DENY, ACCEPT, DENY],
  ['ForAnyValue:StringNotEquals', DENY, DENY, DENY, ACCEPT],
  ['ForAnyValue:StringEqualsIfExists', UNKNOWN, UNKNOWN, ACCEPT, DENY],
  ['ForAnyValue:StringNotEqualsIfExists', UNKNOWN, UNKNOWN, DENY, ACCEPT],
  ['foranyvalue:stringlikeifexists', UNKNOWN, UNKNOWN, ACCEPT, DENY],
];

const STATES = [['absent', undefined], ['empty', ''], ['the value', 'prod'], ['another', 'dev']] as const;

export const cases: AwsCase[] = [
  ...TABLE.flatMap(([operator, ...verdicts]) => STATES.map(([state, environment], index): AwsCase => ({
    name: `${operator} on a claim: ${state}`,
    source: verdicts[index] === UNKNOWN ? SOURCES.open : SOURCES.several,
    conditions: { [operator]: { ':environment': 'prod' } },
    token: { environment },
    verdict: verdicts[index],
  }))),
  ...([
    ['ForAllValues:StringEquals', 'mfa', ['mfa', ''], UNKNOWN],
    ['ForAllValues:StringEquals', 'mfa', ['pwd', ''], DENY],
    ['ForAllValues:StringNotEquals', 'mfa', ['pwd', ''], ACCEPT],
    ['ForAnyValue:StringEquals', 'mfa', ['mfa', ''], ACCEPT],
    ['ForAnyValue:StringNotEquals', 'mfa', ['mfa', ''], UNKNOWN],
    ['ForAnyValue:StringEqualsIfExists', 'mfa', [], UNKNOWN],
  ] as const).map(([operator, expected, amr, verdict]): AwsCase => ({
    name: `${operator} on ${JSON.stringify(amr)}`, source: SOURCES.open, conditions: { [operator]: { ':amr': expected } }, token: { amr }, verdict,
  })),
];
