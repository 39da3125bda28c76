import * as fc from 'fast-check';
import { Text } from '../../../src/artifacts';
import { ClaimMatcher, ClaimPattern, isLiteral, matches, Wildcard } from '../../../src/claims';
import { writePolicy } from '../../../src/parties/aws';
import { SettledPart } from '../../../src/parties/aws/evaluate/comparison';
import { patternOf } from '../../../src/parties/aws/evaluate/text-comparison';
import { readValue } from '../../../src/parties/aws/read/value';
import { exactText, patternText } from '../../../src/parties/aws/render/write';
import { oracleAdmits } from '../../fixtures/aws-oracle';

const PROVIDER = { partition: 'aws', account: '123456789012', provider: 'issuer.example' };
const stars = (text: string) => ClaimPattern.ofStars(text);

test.each([
  ['plain', 'plain'],
  ['refs/heads/*?', 'refs/heads/*?'],
  ['${aws:username}', '${$}{aws:username}'],
  ['$${*}', '$${$}{*}'],
  ['${${', '${$}{${$}{'],
  ['ends in $', 'ends in $'],
  ['%{if}', '%{if}'],
  ['quote " and \\ and \n', 'quote " and \\ and \n'],
  ['', ''],
])('exact %j is written %j', (value, text) => {
  expect(exactText(value)).toBe(text);
});

test.each([
  [stars('release/*'), 'release/*'],
  [ClaimPattern.concat('a*b?', stars('*')), 'a${*}b${?}*'],
  [ClaimPattern.concat('${x}', stars('*')), '${$}{x}*'],
  [ClaimPattern.concat('ends in $', stars('*'), '{y}'), 'ends in $*{y}'],
  [ClaimPattern.concat('$*', stars('*')), '$${*}*'],
  [new ClaimPattern([{ literal: 'v' }, { wildcard: Wildcard.ANY_ONE }]), 'v?'],
])('pattern %s is written %j', (pattern, text) => {
  expect(patternText(pattern)).toBe(text);
});

const alphabet = fc.constantFrom('$', '{', '}', '*', '?', 'a', '/', '\\', '"');
const text = fc.string({ unit: alphabet, maxLength: 8 });
const part = fc.oneof(text.map((literal) => ({ literal })), fc.constantFrom(...Object.values(Wildcard)).map((wildcard) => ({ wildcard })));
const pattern = fc.array(part, { maxLength: 5 })
  .map((parts) => new ClaimPattern(parts)).filter(({ literal }) => literal === undefined);

function readBack(written: string, wildcards: boolean): ClaimMatcher {
  const { parts } = readValue(Text.of(written), true);
  expect(parts.filter((each) => 'variable' in each || 'unsettled' in each)).toEqual([]);
  return ClaimMatcher.fitting(patternOf(parts as SettledPart[], wildcards));
}

test('property: what is written is read back as it was', () => {
  fc.assert(fc.property(text, pattern, (value, glob) => {
    expect(readBack(exactText(value), false)).toEqual(ClaimMatcher.exact(value));
    expect(readBack(patternText(glob), true)).toEqual(ClaimMatcher.fitting(glob));
  }), { numRuns: 2000 });
});

const anything = fc.string({ unit: alphabet, maxLength: 2 });
const near = (glob: ClaimPattern) => fc.tuple(...glob.parts.map((each) => isLiteral(each) ? fc.constant(each.literal) : anything)).map((parts) => parts.join(''));

test('property: an independent reading of IAM admits what the pattern admits', () => {
  fc.assert(fc.property(pattern.chain((glob) => fc.tuple(fc.constant(glob), fc.oneof(text, near(glob)))), ([glob, value]) => {
    const policy = writePolicy({ statements: [{ provider: PROVIDER, conditions: [{ operator: 'StringLike', key: 'k', values: [glob] }] }] });
    expect(oracleAdmits(policy, PROVIDER.provider, { k: value })).toBe(matches(ClaimMatcher.fitting(glob), value));
  }), { numRuns: 3000 });
});

test('property: an independent reading of IAM admits an exact value and nothing else', () => {
  fc.assert(fc.property(text, text, (value, other) => {
    const policy = writePolicy({ statements: [{ provider: PROVIDER, conditions: [{ operator: 'StringEquals', key: 'k', values: [value] }] }] });
    expect(oracleAdmits(policy, PROVIDER.provider, { k: value })).toBe(true);
    expect(oracleAdmits(policy, PROVIDER.provider, { k: other })).toBe(other === value);
  }), { numRuns: 2000 });
});

test('the version is always there, one value stands alone and several in a list', () => {
  const policy = writePolicy({
    statements: [{
      provider: PROVIDER,
      conditions: [
        { operator: 'StringEquals', key: 'k:aud', values: ['one'] },
        { operator: 'StringLike', key: 'k:ref', values: [stars('b*')] },
        { operator: 'StringEquals', key: 'k:sub', values: ['one', 'two'] },
      ],
    }],
  });
  expect(policy).toEqual({
    Version: '2012-10-17',
    Statement: [{
      Effect: 'Allow',
      Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/issuer.example' },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: { StringEquals: { 'k:aud': 'one', 'k:sub': ['one', 'two'] }, StringLike: { 'k:ref': 'b*' } },
    }],
  });
});
