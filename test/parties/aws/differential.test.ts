import * as fc from 'fast-check';
import { readIdentities } from '../../../src/parties/aws';
import { TokenClaims, Verdict } from '../../../src/trust';
import { GITHUB, resourcesOf } from '../../fixtures/aws';
import { oracleAdmits, OracleKeys, OracleStatement } from '../../fixtures/aws-oracle';

/** Each claim has values of one kind, so that every comparison of that kind is a documented one. */
const CLAIMS = {
  ref: ['refs/heads/main', 'refs/heads/Main', 'refs/tags/v1', 'refs/heads/*', 'a*?$', '${x}'],
  environment: ['prod', 'PROD', 'prod*', 'dev', 'refs/heads/main', '7'],
  repository_id: ['1', '7', '07', '7.5', '-3', '1000'],
  actor: ['2026-01-01', '2026-01-01T00:00:00Z', '2026-06-01T12:30:00Z', '2027-01-01T00:00:00.5Z'],
  workflow: ['true', 'false', 'True'],
  job_workflow_ref: ['arn:aws:s3:::bucket/a', 'arn:aws:s3:::bucket/a:b', 'arn:aws:sns:eu:1:topic', 'arn:aws-cn:s3:::bucket'],
  amr: [['mfa'], ['mfa', 'pwd'], ['pwd', 'otp'], []],
} as const;
const TEXT = ['ref', 'environment'];
const TEXT_VALUES = [
  ...CLAIMS.ref.filter((value) => value !== '${x}'), ...CLAIMS.environment, '*', 'refs/*', '?rod', 'p*d', '${*}', 'a${*}${?}${$}', 'prod${*}', '${$}{x}', `\${${GITHUB}:repository_id, 'none'}`,
  `\${${GITHUB}:Repository_ID, 'none'}*`, `\${${GITHUB}:repository_id, '7'}`, "${aws:username, 'prod'}", 'none', '*a*?*', '',
];
const ARN_VALUES = [...CLAIMS.job_workflow_ref, 'arn:*:s3:::*', 'arn:aws:*:*:*:*', 'arn:aws:s3:::bucket/?', 'arn:aws:sns:e?:1:*', "arn:aws:s3:::${aws:username, 'bucket'}/a", 'arn:aws:s3:::${*}'];

const list = (values: readonly string[]) => {
  const several = fc.subarray([...values], { minLength: 1, maxLength: Math.min(3, values.length) });
  return fc.oneof(fc.constantFrom(...values), several);
};
const spelled = (name: string) => fc.constantFrom(name, name.toLowerCase(), name.toUpperCase());
const suffixed = (names: string[]) => fc.tuple(fc.constantFrom('', '', 'ForAllValues:', 'ForAnyValue:'), fc.constantFrom(...names), fc.constantFrom('', '', 'IfExists'))
  .filter(([set, , suffix]) => !(set === 'ForAnyValue:' && suffix !== ''))
  .chain(([set, name, suffix]) => spelled(`${set}${name}${suffix}`));
const relations = (kind: string) => ['Equals', 'NotEquals', 'LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals'].map((name) => `${kind}${name}`);
const STRINGS = ['StringEquals', 'StringNotEquals', 'StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase', 'StringLike', 'StringNotLike'];

type Part = readonly [operator: string, key: string, values: string | string[]];
const part = (operators: fc.Arbitrary<string>, claims: readonly string[], values: readonly string[]): fc.Arbitrary<Part> =>
  fc.tuple(operators, fc.constantFrom(...claims).chain(spelled).map((claim) => `${GITHUB}:${claim}`), list(values));

const condition = fc.oneof(
  part(suffixed(STRINGS), TEXT, TEXT_VALUES),
  part(suffixed(STRINGS), TEXT, TEXT_VALUES),
  part(suffixed(['ArnEquals', 'ArnLike', 'ArnNotEquals', 'ArnNotLike']), ['job_workflow_ref'], ARN_VALUES),
  part(suffixed(relations('Numeric')), ['repository_id'], CLAIMS.repository_id),
  part(suffixed(relations('Date')), ['actor'], CLAIMS.actor),
  part(suffixed(['Bool']), ['workflow'], CLAIMS.workflow),
  part(fc.constant('Null'), [...TEXT, 'event_name', 'amr'], ['true', 'false']),
  part(fc.tuple(fc.constantFrom('ForAllValues:', 'ForAnyValue:'), fc.constantFrom(...STRINGS)).map((names) => names.join('')), ['amr'], ['mfa', 'pwd', 'm*', '?wd', 'x']),
  part(suffixed(STRINGS), ['event_name', 'head_ref'], TEXT_VALUES),
);

/** One operator on one key once, whatever its case: IAM does not say what two of them mean. */
function blockOf(parts: readonly Part[]): OracleStatement['Condition'] {
  const distinct = new Map(parts.map((one) => [`${one[0]} ${one[1]}`.toLowerCase(), one]));
  const block: Record<string, Record<string, string | string[]>> = {};
  for (const [operator, key, values] of distinct.values()) block[operator] = { ...block[operator], [key]: values };
  return block;
}

const ACTIONS = ['sts:AssumeRoleWithWebIdentity', 'STS:assume*', '*', 'sts:TagSession', ['sts:TagSession', 'sts:AssumeRole?ithWebIdentity']];
const action = fc.tuple(fc.constantFrom('Action', 'Action', 'Action', 'NotAction'), fc.oneof(fc.constant(ACTIONS[0]), fc.constantFrom(...ACTIONS))).map(([name, value]) => ({ [name]: value }));
const statement = fc.record({ Effect: fc.constantFrom('Allow', 'Allow', 'Deny'), parts: fc.array(condition, { maxLength: 3 }), action, host: fc.constantFrom(GITHUB, GITHUB, GITHUB, 'gitlab.com') })
  .map(({ Effect, parts, action: what, host }): OracleStatement => (
    { Effect, Principal: { Federated: `arn:aws:iam::123456789012:oidc-provider/${host}` }, ...what, Condition: blockOf(parts) }));
const policy = fc.record({ version: fc.constantFrom('2012-10-17', '2012-10-17', '2008-10-17', undefined), Statement: fc.array(statement, { minLength: 1, maxLength: 3 }) })
  .map(({ version, Statement }) => ({ ...version === undefined ? {} : { Version: version }, Statement }));
const claims = fc.record(Object.fromEntries(Object.entries(CLAIMS).map(([name, values]) => [name, fc.constantFrom<unknown>(...values)])), { requiredKeys: [] });

/** The keys of the call, as AWS documents them; an empty list is no value. */
function keysOf(token: TokenClaims): OracleKeys {
  const exposed = Object.entries(token).filter(([name, value]) => (name in CLAIMS || name === 'sub' || name === 'aud') && !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(exposed.map(([name, value]) => [`${GITHUB}:${name}`, value as string | string[]]));
}

test('property: the evaluator and an independent reading of IAM agree on whole policies', () => {
  const seen = { [Verdict.ACCEPT]: 0, [Verdict.DENY]: 0, [Verdict.UNKNOWN]: 0 };
  fc.assert(fc.property(policy, fc.array(claims, { minLength: 5, maxLength: 5 }), (document, tokens) => {
    const [identity] = readIdentities(resourcesOf({ Resources: { Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: document } } } }));
    for (const some of tokens) {
      const token = { iss: `https://${GITHUB}`, aud: 'sts.amazonaws.com', sub: 'repo:o/r:x', event_name: 'push', head_ref: '', ...some };
      // A role that trusts no web identity at all is no identity.
      const verdict = identity?.decide(token).verdict ?? Verdict.DENY;
      seen[verdict] += 1;
      const expected = oracleAdmits(document, GITHUB, keysOf(token)) ? Verdict.ACCEPT : Verdict.DENY;
      if (verdict !== expected) expect(verdict).toBe(expected);
    }
  }), { numRuns: 1500 });
  expect(seen[Verdict.ACCEPT]).toBeGreaterThan(1000);
  expect(seen[Verdict.DENY]).toBeGreaterThan(1000);
});
