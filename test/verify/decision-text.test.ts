import { Decision, Explanation, Party, SourceLocation, Verdict } from '../../src/trust';
import { DecisionText } from '../../src/verify/decision-text';
import { printableJson } from '../../src/verify/printable';
import { at } from '../fixtures/source';

const leaf = (verdict: Verdict, text: string, more: Partial<Explanation> = {}): Explanation => ({ where: 'statement 1', text, verdict, ...more });
const decision = (verdict: Verdict, because: Explanation[], more: Partial<Decision> = {}): Decision => (
  { party: Party.AWS, identity: 'deploy', source: at('a.json#/Resources/Role'), verdict, because, ...more });

const SUBJECT = leaf(Verdict.DENY, 'StringEquals on sub', {
  key: 'sub', operator: 'StringEquals', expected: 'repo:o/r:environment:prod', got: 'repo:o/r:environment:staging',
});
const DENIED = decision(Verdict.DENY, [
  leaf(Verdict.ACCEPT, 'the audience is listed'),
  { where: 'trust policy', text: 'all of', verdict: Verdict.DENY, children: [leaf(Verdict.ACCEPT, 'Principal'), SUBJECT] },
], { cloudMessage: 'Not authorized to perform sts:AssumeRoleWithWebIdentity', notEvaluated: ['service control policies', 'permission boundaries'] });
const OPEN = decision(Verdict.UNKNOWN, [leaf(Verdict.ACCEPT, 'the audience is listed'), leaf(Verdict.UNKNOWN, 'the subject is a parameter')], { identity: 'open-one' });
const ACCEPTED = decision(Verdict.ACCEPT, [leaf(Verdict.ACCEPT, 'the audience is listed')], { party: Party.AZURE });

test('one aligned line for each decision', () => expect(DecisionText.of([DENIED, OPEN, ACCEPTED]).table()).toMatchSnapshot());
test('why, of what is not accepted: the comparisons that decide', () => expect(DecisionText.of([DENIED, OPEN, ACCEPTED]).explanations()).toMatchSnapshot());
test('all of it', () => expect(DecisionText.of([DENIED, ACCEPTED], { full: true }).explanations()).toMatchSnapshot());
test('what was not evaluated, once, for accepted tokens too', () => {
  expect(DecisionText.of([{ ...ACCEPTED, notEvaluated: ['policies of the tenant'] }, DENIED, DENIED]).notEvaluated()).toMatchSnapshot();
  expect(DecisionText.of([ACCEPTED]).notEvaluated()).toBe('');
});
test('known causes, where the claims are at hand', () => {
  const subject = { ...SUBJECT, key: 'sub', expected: 'repo:o/r:ref:refs/heads/main', got: 'repo:o/r:environment:pr\u001bod' };
  const denied = decision(Verdict.DENY, [subject]);
  expect(DecisionText.of([denied], { claims: { sub: subject.got } }).explanations()).toMatch(
    /\n {2}known cause: the job has the environment "pr\\u001bod", .* \[environment-or-ref\]\n {4}in statement 1\n {4}write: trust the environment, .*$/);
  expect(DecisionText.of([denied]).explanations()).not.toContain('known cause');
});
test('nothing to explain', () => expect(DecisionText.of([ACCEPTED]).explanations()).toBe(''));

const explained = (...because: Explanation[]) => DecisionText.of([decision(Verdict.DENY, because)]).explanations();

test('a part that refuses although all of it holds shows all of it: an explicit Deny applies', () => {
  const applies = { where: 'statement 2', text: 'Deny statement', verdict: Verdict.DENY, children: [leaf(Verdict.ACCEPT, 'the condition holds')] };
  expect(explained(applies)).toContain('the condition holds');
});

test('a claim that the token lacks', () => {
  expect(explained(leaf(Verdict.DENY, 'StringEquals on environment', { key: 'environment', operator: 'StringEquals', expected: 'prod' })))
    .toMatch(/expected {2}prod\n +got {7}nothing: the token lacks it$/);
});

describe('places', () => {
  const place = (where: string) => explained(leaf(Verdict.DENY, 'differs', { where })).split('\n').slice(2);

  test('what adds to the place above stands before the text', () => {
    expect(place('a.json#/Resources/Role statement 1')).toEqual(['  statement 1: differs']);
    expect(place('a.json#/Resources/Role.attribute_condition')).toEqual(['  attribute_condition: differs']);
    expect(place('token')).toEqual(['  token: differs']);
  });
  test('the place above is not repeated', () => expect(place('a.json#/Resources/Role')).toEqual(['  differs']));
  test('another place of the file goes without the file', () => expect(place('a.json#/Resources/Role2')).toEqual(['  differs', '    in #/Resources/Role2']));
  test('another file has its name', () => expect(place('b.json#/Resources/Role')).toEqual(['  differs', '    in b.json#/Resources/Role']));
});

describe('the pointer', () => {
  const pointed = (expected: string, got: string, operator = 'StringEquals') => (
    explained(leaf(Verdict.DENY, 'differs', { key: 'sub', operator, expected, got })).split('\n').find((line) => line.includes('differs from here'))?.indexOf('^'));

  test('stands below the first character that differs', () => {
    expect(pointed('repo:o/r:environment:prod', 'repo:o/r:environment:staging')).toBe(4 + 10 + 'repo:o/r:environment:'.length);
  });
  test('where one value goes on', () => expect(pointed('refs/heads/main', 'refs/heads/main2')).toBe(4 + 10 + 'refs/heads/main'.length));
  test('not where it is seen at a glance', () => expect(pointed('staging', 'production')).toBeUndefined());
  test.each<[string, string, string, number | undefined]>([
    ['the text in front of the first wildcard', 'repo:o/r:ref:*', 'repo:o/r:environment:prod', 'repo:o/r:'.length],
    ['a character that may be any is none', 'repo:?/r:ref:*', 'repo:o/r:environment:prod', 'repo:o/r:'.length],
    ['no wildcard at all', 'repo:o/r', 'repo:o/r:pull_request', 'repo:o/r'.length],
    ['what fits', 'repo:o/r:*', 'repo:o/r:pull_request', undefined],
    ['the whole text', 'repo:o/r', 'repo:o/r', undefined],
  ])('below a pattern: %s', (_, expected, got, place) => expect(pointed(expected, got, 'StringLike')).toBe(place === undefined ? undefined : 4 + 10 + place));
  test.each<[string, string, string]>([
    ['what stands between two wildcards', 'repo:o/*:environment:*:x', 'nothing has ":environment:"'],
    ['the end', 'repo:o/*:environment:prod', 'nothing ends with ":environment:prod"'],
  ])('below a pattern, where a later piece is not found: %s', (_, expected, words) => {
    const lines = explained(leaf(Verdict.DENY, 'differs', { key: 'sub', operator: 'StringLike', expected, got: 'repo:o/r:ref:refs/heads/main' })).split('\n');
    expect(lines.at(-1)).toBe(`${' '.repeat(4 + 10 + 'repo:o/'.length)}^ from here on, ${words}`);
  });
});

describe('hostile text', () => {
  const HOSTILE = 'deploy\u001b[2J\u001b]0;owned\u0007\r\naccept  aws  forged\u009b31m\u202egnitset\u200b\u2028';
  const everywhere = decision(Verdict.DENY, [leaf(Verdict.DENY, HOSTILE, { where: HOSTILE, key: HOSTILE, expected: HOSTILE, got: HOSTILE })], {
    identity: HOSTILE, source: new SourceLocation({ file: HOSTILE, pointer: `/${HOSTILE}` }), cloudMessage: HOSTILE, notEvaluated: [HOSTILE],
  });

  test('steers no terminal, in no place', () => {
    const text = DecisionText.of([everywhere], { full: true });
    for (const shown of [text.table(), text.explanations(), text.notEvaluated()]) expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  });

  test('forges no line', () => {
    expect(DecisionText.of([everywhere]).table().split('\n')).toHaveLength(2);
    expect(DecisionText.of([everywhere]).explanations()).not.toMatch(/^accept/m);
  });

  test('is shown, escaped', () => expect(DecisionText.of([everywhere]).table()).toContain('deploy\\u001b[2J\\u001b]0;owned\\u0007\\u000d\\u000aaccept'));

  test('is cut', () => {
    const long = 'x'.repeat(10_000);
    expect(explained(leaf(Verdict.DENY, 'differs', { expected: long, got: 'y' })).length).toBeLessThan(3000);
  });

  test('as JSON is the same value', () => {
    expect(printableJson({ [HOSTILE]: HOSTILE }).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(JSON.parse(printableJson({ [HOSTILE]: HOSTILE }))).toEqual({ [HOSTILE]: HOSTILE });
  });
});

test('wide tables align by characters, not by units of UTF-16', () => {
  const [, one, other] = DecisionText.of([decision(Verdict.DENY, [], { identity: '🚀🚀' }), decision(Verdict.DENY, [], { identity: 'ab' })]).table().split('\n');
  expect([...one].indexOf('.')).toBe([...other].indexOf('.'));
});

test('a property that it does not have', () => {
  const props: Record<string, unknown> = { color: true };
  expect(() => DecisionText.of([], props)).toThrow('[unknown-property]');
});
