import { ACCEPT, AwsCase, DENY, from, SOURCES, UNKNOWN } from '../../fixtures/aws-case';

/** Every operator on a claim that the token lacks; the value is one that the operator takes. */
const POSITIVE: Record<string, string> = {
  StringEquals: 'x',
  StringEqualsIgnoreCase: 'x',
  StringLike: '*',
  ArnEquals: 'arn:aws:s3:::b',
  ArnLike: 'arn:aws:s3:::*',
  NumericEquals: '1',
  NumericLessThan: '1',
  NumericLessThanEquals: '1',
  NumericGreaterThan: '1',
  NumericGreaterThanEquals: '1',
  DateEquals: '2026-01-01',
  DateLessThan: '2026-01-01',
  DateLessThanEquals: '2026-01-01',
  DateGreaterThan: '2026-01-01',
  DateGreaterThanEquals: '2026-01-01',
  Bool: 'true',
  BinaryEquals: 'eA==',
  IpAddress: '10.0.0.0/8',
};
const NEGATED: Record<string, string> = {
  StringNotEquals: 'x',
  StringNotEqualsIgnoreCase: 'x',
  StringNotLike: '*',
  ArnNotEquals: 'arn:aws:s3:::b',
  ArnNotLike: 'arn:aws:s3:::*',
  NumericNotEquals: '1',
  DateNotEquals: '2026-01-01',
  NotIpAddress: '10.0.0.0/8',
};

const on = (operator: string, value: string) => ({ [operator]: { ':environment': value } });

const positive = Object.entries(POSITIVE).map(([operator, value]): AwsCase => ({
  name: `${operator} does not hold`, source: SOURCES.operators, conditions: on(operator, value), verdict: DENY, because: 'the token has no claim environment',
}));

const negated = Object.entries(NEGATED).map(([operator, value]): AwsCase => ({
  name: `${operator} holds`, source: SOURCES.operators, conditions: on(operator, value), verdict: ACCEPT, because: 'holds for an absent key',
}));

const qualified = Object.entries({ ...POSITIVE, ...NEGATED }).flatMap(([operator, value]): AwsCase[] => [
  { name: `${operator}IfExists holds`, source: SOURCES.operators, conditions: on(`${operator}IfExists`, value), verdict: ACCEPT, because: 'no guard' },
  { name: `trap 14: ForAllValues:${operator} holds`, source: SOURCES.several, conditions: on(`ForAllValues:${operator}`, value), verdict: ACCEPT, because: 'holds for no value at all' },
  { name: `ForAnyValue:${operator} does not hold`, source: SOURCES.several, conditions: on(`ForAnyValue:${operator}`, value), verdict: DENY },
]);

export const cases: AwsCase[] = [
  ...positive,
  ...negated,
  ...qualified,
  ...from(SOURCES.operators, {
    'a negated operator on what is no key of this issuer holds, and the answer says so': {
      conditions: { StringNotEquals: { ':event_name': 'push' } }, verdict: ACCEPT, because: 'the key is absent for this issuer: STS does not expose the claim event_name',
    },
    'a negated operator on the key of another issuer holds, and the answer says so': {
      conditions: { StringNotEquals: { 'gitlab.com:sub': 'x' } }, verdict: ACCEPT, because: 'the key is absent for this issuer',
    },
    'a Deny with a negated operator on an absent key applies': {
      statements: [{ Effect: 'Allow' }, { Effect: 'Deny', Condition: { StringNotEquals: { ':environment': 'prod' } } }], verdict: DENY, because: 'which applies',
    },
    'a Deny with a negated IfExists operator on an absent key applies': {
      statements: [{ Effect: 'Allow' }, { Effect: 'Deny', Condition: { StringNotEqualsIfExists: { ':environment': 'prod' } } }], verdict: DENY,
    },
    'a Deny with a positive operator on an absent key does not apply': {
      statements: [{ Effect: 'Allow' }, { Effect: 'Deny', Condition: { StringEquals: { ':environment': 'prod' } } }], verdict: ACCEPT,
    },
    'an operator that nobody knows, on an absent key': {
      conditions: { StringMatches: { ':environment': 'x' } },
      verdict: UNKNOWN,
      because: 'no operator StringMatches',
    },
    'no values, on an absent key': { conditions: { StringEquals: { ':environment': [] } }, verdict: UNKNOWN, because: 'has no values' },
  }),
  ...from(SOURCES.federationKeys, {
    'trap 14: ForAllValues on an audience that the token lacks, in a token with one': {
      conditions: { 'ForAllValues:StringEquals': { ':aud': 'sts.amazonaws.com', ':iss': 'https://evil.example' } }, verdict: ACCEPT, because: 'holds for no value at all',
    },
  }),
];
