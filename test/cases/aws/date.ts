import { ACCEPT, AwsCase, DENY, from, rows, SOURCES, UNKNOWN } from '../../fixtures/aws-case';

const { operators, open, globalKeys, variables } = SOURCES;
const NOON = '2026-11-21T12:00:00Z';

export const cases: AwsCase[] = [
  ...rows(operators, 'DateEquals', [
    [NOON, NOON, ACCEPT], [NOON, '2026-11-21T12:00:01Z', DENY], [NOON, '2026-11-21T13:00:00+01:00', ACCEPT], [NOON, '2026-11-21T12:00Z', ACCEPT],
    [NOON, '2026-11-21T12:00:00.000Z', ACCEPT], ['2026-11-21', '2026-11-21T00:00:00Z', ACCEPT], ['2026-11', '2026-11-01', ACCEPT],
    ['1795262400', NOON, ACCEPT], [NOON, '1795262400', ACCEPT], [['2026-01-01', NOON], NOON, ACCEPT],
  ]),
  ...rows(operators, 'DateNotEquals', [[NOON, NOON, DENY], [NOON, '2026-11-22', ACCEPT], [[NOON, '2026-11-22'], '2026-11-22', DENY]]),
  ...rows(operators, 'DateLessThan', [[NOON, '2026-11-21T11:59:59Z', ACCEPT], [NOON, NOON, DENY], [NOON, '2027-01-01', DENY]]),
  ...rows(operators, 'DateLessThanEquals', [[NOON, NOON, ACCEPT], [NOON, '2026-11-21T12:00:00.001Z', DENY]]),
  ...rows(operators, 'DateGreaterThan', [[NOON, '2026-11-21T12:00:01Z', ACCEPT], [NOON, NOON, DENY]]),
  ...rows(operators, 'DateGreaterThanEquals', [[NOON, NOON, ACCEPT], [NOON, '2026-11-21', DENY]]),
  ...rows(open, 'DateEquals', [
    ['2026', '2026', UNKNOWN, 'no date'], ['2026-13-01', NOON, UNKNOWN], ['2026-02-30', NOON, UNKNOWN], [NOON, '2026-11-21T12:00:00', UNKNOWN],
    [NOON, 'Sat, 21 Nov 2026 12:00:00 GMT', UNKNOWN], [NOON, '', UNKNOWN], ['2026-11-*', NOON, UNKNOWN], [NOON, '2026-11-21T25:00:00Z', UNKNOWN],
    [NOON, '2026-11-21T12:00:00+99:99', UNKNOWN],
  ]),
  ...from(globalKeys, {
    'the time of the request is not in the token': {
      conditions: { DateLessThan: { 'aws:CurrentTime': '2030-01-01T00:00:00Z' } },
      verdict: UNKNOWN,
      because: 'aws:currenttime depends on the request',
    },
    'the time as seconds is not either': { conditions: { NumericLessThan: { 'aws:EpochTime': '1' } }, verdict: UNKNOWN, because: 'aws:epochtime' },
    'a Deny that begins at some time': {
      statements: [{ Effect: 'Allow' }, { Effect: 'Deny', Condition: { DateGreaterThan: { 'aws:CurrentTime': '2027-01-01T00:00:00Z' } } }],
      verdict: UNKNOWN,
    },
    'the time beside a claim that refuses': {
      conditions: { DateLessThan: { 'aws:CurrentTime': '2030-01-01T00:00:00Z' }, StringEquals: { ':ref': 'x' } },
      verdict: DENY,
    },
    'no session has been issued before the call': { conditions: { DateLessThan: { 'aws:TokenIssueTime': NOON } }, verdict: DENY, because: 'not signed' },
  }),
  ...from(variables, {
    'dates take no policy variable': {
      conditions: { DateEquals: { ':environment': '${aws:CurrentTime}' } },
      token: { environment: NOON },
      verdict: UNKNOWN,
      because: 'takes no policy variable',
    },
  }),
];
