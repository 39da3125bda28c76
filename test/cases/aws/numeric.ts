import { ACCEPT, AwsCase, DENY, from, rows, SOURCES, UNKNOWN } from '../../fixtures/aws-case';

const { operators, grammar, open, variables } = SOURCES;

export const cases: AwsCase[] = [
  ...rows(operators, 'NumericEquals', [
    ['7', '7', ACCEPT], ['7', '8', DENY], ['7', '07', ACCEPT], ['7.0', '7', ACCEPT], ['7.5', '7.50', ACCEPT], ['-7', '7', DENY], ['+7', '7', ACCEPT],
    ['0', '-0', ACCEPT], [['1', '2', '3'], '2', ACCEPT], [['1', '2', '3'], '4', DENY], ['123456789', '123456789', ACCEPT],
  ]),
  ...rows(operators, 'NumericNotEquals', [['7', '8', ACCEPT], ['7', '7', DENY], [['1', '2'], '2', DENY], [['1', '2'], '3', ACCEPT]]),
  ...rows(operators, 'NumericLessThan', [
    ['7', '6', ACCEPT], ['7', '7', DENY], ['7', '8', DENY], ['10', '9', ACCEPT], ['-1', '-2', ACCEPT], ['0.1', '0.09', ACCEPT],
  ]),
  ...rows(operators, 'NumericLessThanEquals', [['7', '6', ACCEPT], ['7', '7', ACCEPT], ['7', '7.01', DENY]]),
  ...rows(operators, 'NumericGreaterThan', [['7', '8', ACCEPT], ['7', '7', DENY], ['7', '6', DENY], ['9', '10', ACCEPT]]),
  ...rows(operators, 'NumericGreaterThanEquals', [['7', '8', ACCEPT], ['7', '7', ACCEPT], ['7', '6.99', DENY]]),
  ...rows(grammar, 'NumericEquals', [[7, '7', ACCEPT], [[7, 8], '8', ACCEPT], [7, '8', DENY]]),
  ...rows(open, 'NumericEquals', [
    ['7', 'seven', UNKNOWN, 'no number'], ['seven', '7', UNKNOWN], ['7', '', UNKNOWN], ['7', ' 7', UNKNOWN], ['1e3', '1000', UNKNOWN], ['0x10', '16', UNKNOWN],
    ['7', 'Infinity', UNKNOWN], ['7', '7.', UNKNOWN], ['9007199254740993', '9007199254740992', UNKNOWN], ['9007199254740993', '9007199254740993', ACCEPT],
    ['9'.repeat(41), '1', UNKNOWN], [7.5, '7.5', UNKNOWN, 'not text: 7.5'], ['*', '7', UNKNOWN],
  ]),
  ...rows(open, 'NumericNotEquals', [['7', 'seven', UNKNOWN]]),
  ...from(variables, {
    'numbers take no policy variable': {
      conditions: { NumericEquals: { ':environment': '${aws:epochtime}' } },
      token: { environment: '7' },
      verdict: UNKNOWN,
      because: 'takes no policy variable',
    },
    'a value left open beside one that is equal': {
      conditions: { NumericEquals: { ':environment': [{ Ref: 'X' }, '7'] } },
      token: { environment: '7' },
      verdict: ACCEPT,
    },
    'a value left open beside one that is not': {
      conditions: { NumericEquals: { ':environment': [{ Ref: 'X' }, '8'] } },
      token: { environment: '7' },
      verdict: UNKNOWN,
      because: '<X>',
    },
  }),
];
