import { ClaimPattern } from '../../../src/claims';
import { GitRef } from '../../../src/issuers';
import { AwsPartition, LIMITS, render, RenderOptions, writePolicy } from '../../../src/parties/aws';
import { checkProviderUrl } from '../../../src/parties/aws/render/check';
import { CompiledTrust } from '../../../src/trust';
import { ACCOUNT, alternative, trust, workflow } from '../../fixtures/aws';

const IN_AWS = { partition: AwsPartition.AWS, account: ACCOUNT };
const subjectOf = (length: number) => 'repo:o@1/r@2:environment:'.padEnd(length, 'x');
const rendering = (compiled: CompiledTrust, options: Partial<RenderOptions> = {}) => () => render(compiled, { ...IN_AWS, ...options });
const lengthOf = (compiled: CompiledTrust) => JSON.stringify(writePolicy(render(compiled, { ...IN_AWS, quota: 8192 }).document)).length;

test('a subject may have 255 characters, not 256', () => {
  expect(rendering(trust([alternative(subjectOf(255))]))).not.toThrow();
  expect(rendering(trust([alternative(subjectOf(256))]))).toThrow('[aws-subject-length]');
});

test('a subject may have 6 characters, not 5', () => {
  expect(rendering(trust([alternative('a:b:cd')]))).not.toThrow();
  expect(rendering(trust([alternative('a:b:c')]))).toThrow('[aws-subject-length]');
});

test('the literal text of a pattern may have 255 characters, not 256', () => {
  expect(rendering(trust([alternative(ClaimPattern.concat(subjectOf(255), ClaimPattern.ofStars('*')))]))).not.toThrow();
  expect(rendering(trust([alternative(ClaimPattern.concat(subjectOf(256), ClaimPattern.ofStars('*')))]))).toThrow('[aws-subject-length]');
});

test('trap 13: a subject of wildcards alone is refused', () => {
  expect(rendering(trust([alternative(ClaimPattern.ofStars('*'))]))).toThrow('[aws-subject-only-wildcards]');
});

test('a provider URL may have 255 characters, not 256', () => {
  const url = (length: number) => 'https://issuer.example/'.padEnd(length, 'x');
  expect(() => checkProviderUrl(url(255))).not.toThrow();
  expect(() => checkProviderUrl(url(256))).toThrow('[aws-provider-url]');
});

test.each([
  'http://issuer.example', 'https://issuer.example/', 'https://issuer.example:8443', 'https://issuer.example?q=1', 'https://issuer.example/#f',
  'https://Issuer.example', 'https://user@issuer.example', 'https://issuer', 'https://issuer.example//x', 'https://issuer.example/a b', 'issuer.example', '',
])('the provider URL %j is refused', (url) => {
  expect(() => checkProviderUrl(url)).toThrow('[aws-provider-url]');
});

test.each([
  'https://token.actions.githubusercontent.com', 'https://token.actions.githubusercontent.com/octocorp', 'https://github.example.com/_services/token', 'https://gitlab.com',
])('the provider URL %j is taken', (url) => {
  expect(() => checkProviderUrl(url)).not.toThrow();
});

test.each([['\u00ff', true], ['\u0100', false], [' ', true], ['\t', true], ['\u0000', false], ['\u2014', false], ['\u{1F680}', false]])('Latin-1: %j is taken: %s', (character, taken) => {
  const render_ = rendering(trust([alternative(`repo:o@1/r@2:environment:a${character}b`)]));
  if (taken) expect(render_).not.toThrow();
  else expect(render_).toThrow('[aws-text-not-latin-1]');
});

test('a trust policy may be as long as the quota, not one character longer', () => {
  const many = (tail: string) => trust(Array.from({ length: 9 }, (_, index) => alternative(subjectOf(185) + index + (index === 8 ? tail : ''))));
  const tail = 'x'.repeat(LIMITS.trustPolicyQuota.value - lengthOf(many('')));
  expect(lengthOf(many(tail))).toBe(2048);
  expect(rendering(many(tail))).not.toThrow();
  expect(rendering(many(`${tail}x`))).toThrow('[aws-trust-policy-too-long]');
  expect(rendering(many(`${tail}x`), { quota: 2049 })).not.toThrow();
});

test.each([[2047, false], [2048, true], [8192, true], [8193, false], [4096.5, false], [NaN, false]])('the quota %s can be declared: %s', (quota, possible) => {
  const declare = rendering(trust([alternative('repo:o@1/r@2:pull_request')]), { quota });
  if (possible) expect(declare).not.toThrow();
  else expect(declare).toThrow('[aws-trust-policy-quota]');
});

test('an account that is not known yet counts as its twelve digits', () => {
  const short = trust([alternative(subjectOf(100))]);
  const account = '${Token[AWS.AccountId.4]}';
  const length = lengthOf(short);
  const padded = trust(Array.from({ length: 8 }, (_, index) => alternative(subjectOf(200) + index)));
  const free = 2048 - lengthOf(padded);
  expect(free).toBeGreaterThan(0);
  expect(length).toBeLessThan(2048);
  const full = trust(Array.from({ length: 8 }, (_, index) => alternative(subjectOf(200) + index + (index < 7 ? 'x'.repeat(Math.floor(free / 7)) : 'x'.repeat(free % 7)))));
  expect(lengthOf(full)).toBe(2048);
  expect(rendering(full, { account })).not.toThrow();
});

test('the split that the error names fits: each of its groups is a policy within the quota', () => {
  const refs = Array.from({ length: 60 }, (_, index) => GitRef.branch(`release/${String(index).padStart(3, '0')}`));
  const split = (from: number, to: number) => rendering(workflow({ refs: refs.slice(from, to) }).compile());
  expect(split(0, 60)).toThrow(/split it into (\d) trusted workflows with a role each: one of (\d+) alternatives/);
  const [, groups, first] = /split it into (\d) trusted workflows with a role each: one of (\d+) alternatives/.exec(messageOf(split(0, 60)))!;
  expect(split(0, Number(first))).not.toThrow();
  expect(split(0, Number(first) + 1)).toThrow('[aws-trust-policy-too-long]');
  expect(Number(first) * Number(groups)).toBeGreaterThanOrEqual(60);
});

function messageOf(fails: () => unknown): string {
  try {
    fails();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}
