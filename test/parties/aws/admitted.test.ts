import * as fc from 'fast-check';
import { evaluate } from '../../../src/claims/formula-evaluate';
import { readIdentities } from '../../../src/parties/aws';
import { TokenClaims, Verdict } from '../../../src/trust';
import { AdmittedTokens } from '../../../src/trust/admitted';
import { TrustingIdentity } from '../../../src/trust/identity';
import { isUnsettled } from '../../../src/trust/unsettled';
import * as tables from '../../cases/aws';
import { GITHUB, resourcesOf } from '../../fixtures/aws';
import { AwsCase, partiesOf } from '../../fixtures/aws-case';
import { claims, policy } from '../../fixtures/aws-policies';

const { ACCEPT, DENY, UNKNOWN } = Verdict;

function identityOf(document: object): TrustingIdentity | undefined {
  return readIdentities(resourcesOf({ Resources: { Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: document } } } }))[0];
}

function formulasOf(identity: TrustingIdentity): AdmittedTokens {
  const admitted = identity.admitted!();
  if (isUnsettled(admitted)) throw new Error(admitted.unsettled);
  return admitted;
}

/** What the formulas say of one token, in the words of a decision. */
function saidOf({ lowerBound, upperBound }: AdmittedTokens, token: TokenClaims): Verdict {
  if (evaluate(lowerBound, token) === true) return ACCEPT;
  return evaluate(upperBound ?? lowerBound, token) === true ? UNKNOWN : DENY;
}

/** What the formulas take for granted of tokens, and say so. */
function isAsAssumed(token: TokenClaims): boolean {
  const { azp, sub = 'none at all', ...others } = token;
  return !(typeof others.aud === 'string' && others.aud.length > 255) && azp === undefined && typeof sub === 'string' && sub.length >= 6 && sub.length <= 255 && Object.values(others).every((value) => value === undefined || typeof value === 'string')
    && !Object.keys(others).some((claim) => claim.startsWith('https://aws.amazon.com/'));
}

test('property: what the formulas are sure of is what is decided, and what they cannot say is left open', () => {
  const seen = { same: 0, open: 0, [ACCEPT]: 0, [DENY]: 0 };
  fc.assert(fc.property(policy, fc.array(claims, { minLength: 8, maxLength: 8 }), (document, tokens) => {
    const identity = identityOf(document);
    if (!identity) return;
    const formulas = formulasOf(identity);
    for (const { amr, ...some } of tokens) {
      const token = { iss: `https://${GITHUB}`, aud: 'sts.amazonaws.com', sub: 'repo:o/r:x', event_name: 'push', head_ref: '', ...some };
      if (!isAsAssumed(token)) continue;
      const [decided, said] = [identity.decide(token).verdict, saidOf(formulas, token)];
      if (said !== UNKNOWN && said !== decided) expect({ said, document, token }).toEqual({ said: decided, document, token });
      seen[said === decided ? 'same' : 'open'] += 1;
      if (said === ACCEPT || said === DENY) seen[said] += 1;
    }
  }), { numRuns: 600 });
  expect(seen[ACCEPT]).toBeGreaterThan(100);
  expect(seen[DENY]).toBeGreaterThan(300);
  expect(seen.open).toBeLessThan(seen.same / 4);
});

const STRING_OPERATORS = ['', 'ForAllValues:', 'ForAnyValue:'].flatMap((set) => ['Equals', 'NotEquals', 'Like', 'NotLike', 'EqualsIgnoreCase', 'NotEqualsIgnoreCase']
  .flatMap((name) => [`${set}String${name}`, `${set}String${name}IfExists`]));
const KEYS = [
  ...['sub', 'aud', 'oaud', 'email', 'ref', 'environment', 'head_ref', 'Project_Path'].map((claim) => `${GITHUB}:${claim}`), 'gitlab.com:sub', 'gitlab.com:project_id',
  'aws:SourceIp', 'aws:MultiFactorAuthPresent', 'aws:RequestTag/a', 'sts:RoleAuthorizedByIdP', 'nobody:knows',
];
const VALUES = ['a/b:c1', 'A/b:c1', 'a/*', '*', '', '?', 'sts', 'false', '*:c?', { Ref: 'Open' }, { 'Fn::Sub': 'a/${Open}' }, { 'Fn::Sub': '${Open}:d1' }, "${aws:username, 'sts'}"];
const anyCondition = fc.oneof(
  fc.tuple(fc.constantFrom(...STRING_OPERATORS), fc.constantFrom(...KEYS), fc.subarray<unknown>(VALUES, { minLength: 1, maxLength: 2 })),
  fc.tuple(fc.constant('Null'), fc.constantFrom(...KEYS), fc.constantFrom<unknown[]>(['true'], ['false'], ['true', 'false'], [{ Ref: 'Open' }])),
  fc.tuple(fc.constant('StringLikely'), fc.constantFrom(...KEYS), fc.constant<unknown[]>(['*'])),
).map(([operator, key, values]) => ({ [operator]: { [key]: values } }));
const often = <T>(usual: T, ...others: T[]) => fc.oneof({ arbitrary: fc.constant(usual), weight: 6 }, { arbitrary: fc.constantFrom(...others), weight: 1 });
const federated = (partition: string, provider: string) => ({ Federated: `arn:${partition}:iam::123456789012:oidc-provider/${provider}` });
const anyStatement = (partition: string) => fc.record({
  Effect: often<unknown>('Allow', 'Deny', 'Deny', { Ref: 'Effect' }),
  Principal: often<unknown>(federated(partition, GITHUB), federated(partition, 'gitlab.com'), { Federated: { Ref: 'Provider' } }, { Federated: 'accounts.google.com' }),
  Action: often<unknown>('sts:AssumeRoleWithWebIdentity', 'sts:*', 'sts:TagSession', { Ref: 'Action' }),
  Condition: fc.oneof({ arbitrary: anyCondition, weight: 5 }, { arbitrary: fc.constant({}), weight: 2 }),
});
const anyTemplate = fc.constantFrom('aws', 'aws', 'aws-cn').chain((partition) => fc.record({
  Statement: fc.array(anyStatement(partition), { minLength: 1, maxLength: 3 }),
  clientIds: fc.constantFrom<unknown>(undefined, undefined, ['sts'], ['a/b:c1', 'sts'], { Ref: 'Ids' }, []),
  condition: often<string | undefined>(undefined, 'InProduction'),
}));
const texts = fc.constantFrom('a/b:c1', 'A/B:C1', 'a/b', '', 'sts', 'x', 'y:d1');
const anyToken = fc.record({
  iss: often(`https://${GITHUB}`, 'https://gitlab.com', 'https://example.com', 'https://accounts.google.com', 'http://gitlab.com'),
  sub: fc.constantFrom('a/b:c1', 'A/B:C1', 'a/b:d1', 'xx/yy:d1'),
  aud: texts,
  email: texts,
  ref: texts,
  environment: texts,
  head_ref: texts,
  project_path: texts,
}, { requiredKeys: ['iss'] });

test('property: whatever a file leaves open, the formulas say what is decided; of the providers that it names, to the word', () => {
  const seen = { [ACCEPT]: 0, [DENY]: 0, [UNKNOWN]: 0 };
  fc.assert(fc.property(anyTemplate, fc.array(anyToken, { minLength: 8, maxLength: 8 }), ({ Statement, clientIds, condition }, tokens) => {
    const Role = { Type: 'AWS::IAM::Role', Condition: condition, Properties: { AssumeRolePolicyDocument: { Version: '2012-10-17', Statement } } };
    const Provider = { Type: 'AWS::IAM::OIDCProvider', Properties: { Url: `https://${GITHUB}`, ClientIdList: clientIds } };
    const [identity] = readIdentities(resourcesOf({ Resources: { Role, ...clientIds === undefined ? {} : { Provider } } }));
    if (!identity) return;
    const formulas = formulasOf(identity);
    const named = Statement.some(({ Principal }) => JSON.stringify(Principal).includes(GITHUB));
    // Letters beside what is open are any characters to a pattern: the wide bound is too wide there, never too narrow.
    const lettersBesideOpen = Statement.some(({ Condition }) => /IgnoreCase.*(?:Fn::Sub|Ref)/.test(JSON.stringify(Condition)));
    for (const token of tokens) {
      const [decided, said] = [identity.decide(token).verdict, saidOf(formulas, token)];
      const isExact = named && !lettersBesideOpen && token.iss === `https://${GITHUB}`;
      if (said !== decided && (isExact || said !== UNKNOWN)) expect({ said, Statement, token }).toEqual({ said: decided, Statement, token });
      seen[said] += 1;
    }
  }), { numRuns: 1000 });
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(200);
});

const all: [string, AwsCase][] = Object.entries(tables).flatMap(([table, cases]) => cases.map((one): [string, AwsCase] => [`${table}: ${one.name}`, one]));

test('every case of the decision tables: what the formulas are sure of is what is decided', () => {
  const wrong: string[] = [];
  const open: string[] = [];
  for (const [name, one] of all) {
    const { identity, token } = partiesOf(one);
    if (!isAsAssumed(token)) continue;
    const known = Object.fromEntries(Object.entries(token).filter(([, value]) => value !== undefined));
    const said = saidOf(formulasOf(identity), known);
    if (said !== one.verdict) (said === UNKNOWN ? open : wrong).push(`${name}: ${said}, not ${one.verdict}`);
  }
  expect(wrong).toEqual([]);
  // No pattern says these: numbers, dates, truth values and ARNs, the texts of claims beside each other, and what is not documented at all.
  expect(open.filter((line) => !/^(?:arn|date|numeric|variables):|Numeric|Bool|oaud|^sets: ForAnyValue:StringEquals "mfa" on "mfa"/.test(line))).toEqual([]);
});

const ALLOW = { Effect: 'Allow', Action: 'sts:AssumeRoleWithWebIdentity', Principal: federated('aws', GITHUB) };

function formulasWith(Condition: object, providers: object = {}): AdmittedTokens {
  const Role = { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [{ ...ALLOW, Condition }] } } };
  return formulasOf(readIdentities(resourcesOf({ Resources: { Role, ...providers } }))[0]);
}

describe('audiences', () => {
  const provider = (...ids: string[]) => ({ Provider: { Type: 'AWS::IAM::OIDCProvider', Properties: { Url: `https://${GITHUB}`, ClientIdList: ids } } });
  const aud = (operator: string, values: string | string[]) => ({ [operator]: { [`${GITHUB}:aud`]: values } });

  test.each<[string, object, object, string[]]>([
    ['those of the condition', aud('StringEquals', ['b', 'a']), {}, ['a', 'b']],
    ['those that the provider lists too', aud('StringEquals', ['b', 'a']), provider('a', 'c'), ['a']],
    ['those of the provider, where nothing is compared', {}, provider('c', 'a'), ['a', 'c']],
    ['that of tokens for STS, where nothing is known', {}, {}, ['sts.amazonaws.com']],
    ['that of tokens for STS, where it fits', aud('StringLike', 'sts.*'), {}, ['sts.amazonaws.com']],
    ['none where the provider takes none', aud('StringEquals', 'a'), provider('b'), []],
    ['none that is refused', aud('StringNotEquals', 'a'), provider('a', 'b'), ['b']],
  ])('are %s', (_, condition, resources, expected) => {
    expect(formulasWith(condition, resources).audiences).toEqual(expected);
  });
});

describe('subjects outside of the documented length', () => {
  const token = (sub: string) => ({ iss: `https://${GITHUB}`, aud: 'x', sub });
  const sub = (operator: string, value: string) => ({ [operator]: { [`${GITHUB}:sub`]: value } });

  test.each<[string, string, string, Verdict]>([
    ['of 5 characters', 'StringEquals', 'a:b:c', UNKNOWN],
    ['of 6 characters', 'StringEquals', 'a:b:cd', ACCEPT],
    ['of 255 characters', 'StringEquals', 's'.repeat(255), ACCEPT],
    ['of 256 characters', 'StringEquals', 's'.repeat(256), UNKNOWN],
    ['of 256 characters, by a pattern', 'StringLike', `${'s'.repeat(255)}?`, UNKNOWN],
  ])('that a policy names, %s', (_, operator, value, expected) => {
    expect(saidOf(formulasWith(sub(operator, value)), token(value.replace('?', 's')))).toBe(expected);
  });
});

test('assumptions are those that the policy needs', () => {
  const of = (Condition: object) => formulasWith(Condition).assumptions?.map((text) => text.split(' ').slice(0, 4).join(' '));
  expect(of({})).toEqual(['claims are text, there', 'subjects have the 6', 'audiences have at most']);
  expect(of({ StringEqualsIgnoreCase: { [`${GITHUB}:ref`]: 'x' } })).toContain('where AWS ignores the');
  expect(of({ StringEquals: { [`${GITHUB}:oaud`]: 'x' } })).toContain('claims of issuers that');
});

test('claims that are named like what every object has are conditions like others', () => {
  const formulas = formulasWith({ StringEquals: { [`${GITHUB}:__proto__`]: 'x', [`${GITHUB}:constructor`]: 'x' } });
  expect(saidOf(formulas, { iss: `https://${GITHUB}`, aud: 'x', sub: 'a/b:cd' })).toBe(DENY);
});
