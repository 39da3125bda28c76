import { CREDENTIAL_NAME, credentialName, slug } from '../../../src/parties/azure';

const ISSUER = 'https://token.actions.githubusercontent.com';

test('a name says the workflow and the subject', () => {
  expect(credentialName('production', ISSUER, 'repo:my-org@1/my-repo@2:environment:prod')).toMatch(/^production-repo-my-org-1-my-repo-2-environment-prod-[0-9a-f]{12}$/);
});

test.each([
  ['release/1', 'release-1'],
  ['a:b', 'a/b'],
  ['a', 'A'],
  ['', '-'],
  ['x'.repeat(600), 'x'.repeat(599)],
])('different subjects have different names: %j and %j', (one, other) => {
  expect(credentialName('w', ISSUER, one)).not.toBe(credentialName('w', ISSUER, other));
});

test('the same subject of another issuer has another name', () => {
  expect(credentialName('w', ISSUER, 's')).not.toBe(credentialName('w', `${ISSUER}/enterprise`, 's'));
});

test.each(['', 'a', ':::', '*', '😀', 'a'.repeat(10_000), `${'-'.repeat(200)}a`, 'a_'.repeat(100)])('a name is within its rule: %j', (subject) => {
  expect(credentialName('w', ISSUER, subject)).toMatch(CREDENTIAL_NAME.value);
});

test.each([[3, true], [2, false], [120, true], [121, false]])('a name of %i characters: %s', (length, allowed) => {
  expect(CREDENTIAL_NAME.value.test('a'.repeat(length))).toBe(allowed);
});

test.each(['-ab', '_ab', 'a.b', 'a b', 'äbc', 'abc\n'])('no name: %j', (name) => {
  expect(CREDENTIAL_NAME.value.test(name)).toBe(false);
});

test('a slug has no dash at its ends', () => {
  expect(slug('::a//b_c::')).toBe('a-b_c');
});
