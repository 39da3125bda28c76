import { Text, Value } from '../../../src/artifacts';
import { readIdentities } from '../../../src/parties/aws';
import { readValue } from '../../../src/parties/aws/read/value';
import { TokenClaims, Verdict } from '../../../src/trust';
import { decideCase } from '../../fixtures/aws-case';
import { at } from '../../fixtures/source';

/** Milliseconds on a busy machine; each of these answers in a few when nothing else runs. */
const SOON = 1000;

function within(milliseconds: number, run: () => void): void {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(milliseconds);
}

const like = (patterns: unknown, environment: string, operator = 'StringLike') => decideCase({ conditions: { [operator]: { ':environment': patterns } }, token: { environment }, verdict: Verdict.UNKNOWN }).verdict;

test.each<[string, string, string, Verdict]>([
  ['many runs, almost', `${'*a'.repeat(5000)}b`, 'a'.repeat(20_000), Verdict.DENY],
  ['many runs, in full', '*a'.repeat(5000), 'a'.repeat(20_000), Verdict.ACCEPT],
  ['many runs beside each other', '*'.repeat(20_000), 'a'.repeat(20_000), Verdict.ACCEPT],
  ['runs and single characters in turn', `${'*?'.repeat(5000)}b`, 'a'.repeat(20_000), Verdict.DENY],
  ['long text that repeats', `*${'a'.repeat(10_000)}b*`, 'a'.repeat(20_000), Verdict.DENY],
])('a pattern of %s is decided within a second', (_, pattern, value, verdict) => {
  within(SOON, () => expect(like(pattern, value)).toBe(verdict));
});

test('a pattern that would take forever is not decided, within a second', () => {
  within(SOON, () => expect(like(`*${'a?'.repeat(5000)}b*`, 'a'.repeat(20_000))).toBe(Verdict.UNKNOWN));
});

test('a list of a thousand patterns, on a long value, within a second', () => {
  within(SOON, () => expect(like(Array.from({ length: 1000 }, (_, index) => `*a*${index}*b*`), 'a'.repeat(20_000))).toBe(Verdict.DENY));
});

test('an ARN of runs, within a second', () => {
  within(SOON, () => expect(like(`arn:aws:s3:::${'*a'.repeat(5000)}b`, `arn:aws:s3:::${'a'.repeat(20_000)}`, 'ArnLike')).toBe(Verdict.DENY));
});

test('a value of many variables, and of many braces, within a second', () => {
  within(SOON, () => expect(like("${aws:username, 'a'}".repeat(2000), 'a'.repeat(2000))).toBe(Verdict.ACCEPT));
  within(SOON, () => expect(like('${'.repeat(20_000), 'a')).toBe(Verdict.UNKNOWN));
  within(SOON, () => expect(like("${a'".repeat(5_000), 'a')).toBe(Verdict.UNKNOWN));
  within(SOON, () => expect(like('$'.repeat(50_000), 'a')).toBe(Verdict.DENY));
});

test('numbers and dates of any length, within a second', () => {
  within(SOON, () => expect(like('9'.repeat(100_000), '9'.repeat(100_000), 'NumericEquals')).toBe(Verdict.UNKNOWN));
  within(SOON, () => expect(like('2026-'.repeat(10_000), '2026-01-01', 'DateEquals')).toBe(Verdict.UNKNOWN));
});

test('a token with a million keys, or values of every kind, is answered', () => {
  const odd: TokenClaims = { iss: 'https://token.actions.githubusercontent.com', aud: {}, sub: [], azp: Symbol.iterator, ref: () => 'x' };
  expect(decideCase({ token: odd, verdict: Verdict.DENY }).verdict).toBe(Verdict.DENY);
  expect(decideCase({ token: { aud: [[]], sub: 'repo:a/b' }, verdict: Verdict.UNKNOWN }).verdict).toBe(Verdict.UNKNOWN);
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('a claim named %s is that of the token, or none', (name) => {
  const conditions = { StringLike: { [`gitlab.example.com:${name}`]: '*' } };
  const policy = { Version: '2012-10-17', Statement: { Effect: 'Allow', Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/gitlab.example.com' }, Action: '*', Condition: conditions } };
  const token = { iss: 'https://gitlab.example.com' };
  expect(decideCase({ policy, token, verdict: Verdict.DENY }).verdict).toBe(Verdict.DENY);
  expect(decideCase({ policy, token: JSON.parse(`{"iss":"https://gitlab.example.com","${name}":"x"}`) as TokenClaims, verdict: Verdict.UNKNOWN }).verdict)
    .toBe(Verdict.UNKNOWN);
});

test.each(['__proto__', 'constructor'])('an operator, a tag and a principal named %s are unknown ones', (name) => {
  expect(decideCase({ conditions: JSON.parse(`{"${name}":{":ref":"x"}}`) as object, verdict: Verdict.UNKNOWN }).verdict).toBe(Verdict.UNKNOWN);
  expect(decideCase({ conditions: { StringEquals: { [`aws:RequestTag/${name}`]: 'x' } }, verdict: Verdict.DENY }).verdict).toBe(Verdict.DENY);
  expect(decideCase({ statements: [{ Effect: 'Allow', Principal: JSON.parse(`{"${name}":"x"}`) as object }], verdict: Verdict.UNKNOWN }).verdict).toBe(Verdict.UNKNOWN);
});

test('half of a surrogate pair in a value leaves it open', () => {
  expect(readValue(Text.of('a\ud800'), true).parts).toEqual([{ unsettled: expect.stringContaining('not text') as unknown }]);
});

test('a policy in which anything stands anywhere is answered', () => {
  const odd: Value[] = [null, 7, true, [], {}, Text.of('x'), Text.of({ reference: 'X' }), [[]], [null]];
  const statement = { Effect: Text.of('Allow'), Principal: { Federated: Text.of('arn:aws:iam::1:oidc-provider/x') }, Action: Text.of('*') };
  const places: ((value: Value) => Value)[] = [
    (value) => value,
    (value) => ({ Version: value, Statement: [statement] }),
    (value) => ({ Statement: value }),
    ...['Effect', 'Principal', 'NotPrincipal', 'Action', 'NotAction', 'Condition', 'Sid', 'Other'].map((name) => (value: Value) => ({ Statement: [{ ...statement, [name]: value }] })),
    (value) => ({ Statement: [{ ...statement, Principal: { Federated: value } }] }),
    (value) => ({ Statement: [{ ...statement, Condition: { StringEquals: value } }] }),
    (value) => ({ Statement: [{ ...statement, Condition: { Null: { 'x:sub': value } } }] }),
    (value) => ({ Statement: [{ ...statement, Condition: { StringEquals: { 'x:sub': value } } }] }),
  ];
  for (const place of places) {
    for (const value of odd) {
      const role = { type: 'AWS::IAM::Role', id: 'R', source: at('f#/R'), properties: { AssumeRolePolicyDocument: place(value) }, dependsOn: [] };
      for (const identity of readIdentities([role])) expect(Object.values(Verdict)).toContain(identity.decide({ iss: 'https://x', aud: 'a', sub: 'subject' }).verdict);
    }
  }
});
