import { aws, gcp } from './documents';
import { AdmittedSet, IdentitySet } from '../../../src/verify';
import { pool } from '../identities';

const wordsOf = (set: IdentitySet) => AdmittedSet.ofIdentity(set, set.identities[0].identity).inWords();
const SUBJECT = 'repo:acme@1/shop@2:ref:refs/heads/main';

/** A role whose provider is in no file, and which asks for no audience. */
function withoutProvider(): IdentitySet {
  const condition = { StringEquals: { 'token.actions.githubusercontent.com:sub': SUBJECT } };
  const statement = { Effect: 'Allow', Action: 'sts:AssumeRoleWithWebIdentity', Principal: { Federated: 'arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com' }, Condition: condition };
  const content = { Resources: { Role: { Type: 'AWS::IAM::Role', Properties: { RoleName: 'deploy', AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [statement] } } } } };
  return IdentitySet.fromFiles([{ path: 'app.template.json', content: JSON.stringify(content) }]);
}

test('fault of issue 9: without the provider the words are English, too', () => {
  expect(wordsOf(withoutProvider())).toBe(`tokens whose iss is "https://token.actions.githubusercontent.com" and aud is not empty and sub is "${SUBJECT}"`);
});

describe('what is not so is said as what is so', () => {
  test.each([
    ['another value', "assertion.actor != 'mallory'", 'actor is not "mallory"'],
    ['a list', "assertion.ref in ['refs/heads/main', 'refs/heads/next']", 'ref is "refs/heads/main" or "refs/heads/next"'],
    ['none of a list', "!(assertion.actor in ['a', 'b'])", 'actor is none of "a", "b"'],
    ['a pattern', "!assertion.ref.startsWith('refs/tags/')", 'ref does not fit "refs/tags/*"'],
    ['an empty text', "assertion.head_ref == ''", 'head_ref is empty'],
    ['a text', "assertion.head_ref != ''", 'head_ref is not empty'],
    ['a length', "assertion.ref == 'refs/heads/main'", 'sub has fewer than 128 characters'],
    ['an absent claim', '!has(assertion.environment)', 'environment is absent'],
  ])('%s', (_, condition, expected) => {
    const words = wordsOf(gcp(condition));
    expect(words).toContain(expected);
    expect(words).not.toMatch(/not so|\?{3}/);
  });
});

test('a value that reads like the words stays in its quotes, and reaches no terminal', () => {
  expect(wordsOf(IdentitySet.fromFiles([pool("assertion.actor != 'is none of \\u001b[2J'", 'attribute.repository/acme/shop')]))).toContain('actor is not "is none of \\u001b[2J"');
  expect(wordsOf(aws({ sub: 'fits "x"' }))).toContain('sub is "fits \\"x\\""');
});
