import { aws, gcp } from './documents';
import { AdmittedSet, IdentitySet, TrustScope } from '../../../src/verify';
import { foundScope } from '../../fixtures/found-scope';
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

test('many characters of any kind are counted', () => {
  const words = wordsOf(aws({}, { sub: 'repo:????-???/????:ref:?????' }));
  expect(words).toContain('sub fits "repo:", then 4 characters, then "-", then "???", then "/", then 4 characters, then ":ref:", then 5 characters');
  expect(words).not.toContain('????');
});

describe('letters in either case', () => {
  const HOST = 'token.actions.githubusercontent.com';
  const ignoring = (sub: string) => {
    const statement = {
      Effect: 'Allow',
      Action: 'sts:AssumeRoleWithWebIdentity',
      Principal: { Federated: `arn:aws:iam::111111111111:oidc-provider/${HOST}` },
      Condition: { StringEquals: { [`${HOST}:aud`]: 'sts.amazonaws.com' }, StringEqualsIgnoreCase: { [`${HOST}:sub`]: sub } },
    };
    return IdentitySet.fromFiles([{ path: 'role.json', content: JSON.stringify({ Version: '2012-10-17', Statement: [statement] }) }]);
  };

  test('are told as they were written', () => {
    expect(wordsOf(ignoring('repo:acme-org/shop:environment:Production'))).toContain('sub is "repo:acme-org/shop:environment:Production" in upper or lower case');
  });
  test.each([
    ['repo:acme-org/shop:environment:Production', TrustScope.EXACT_RUNS, 'acme-org/shop'],
    ['repo:acme-org/shop:ref:refs/heads/main', TrustScope.EXACT_RUNS, 'acme-org/shop'],
    ['repo:acme@1/shop@2:pull_request', TrustScope.REPOSITORY, '2'],
  ])('%s: whose runs get in', (sub, scope, of) => {
    const set = ignoring(sub);
    expect(foundScope(set)).toMatchObject({ scope, of });
  });
});

describe('an issuer that this library does not know', () => {
  const CLUSTER = 'oidc.unknown.example/clusters/a';
  const found = (condition: Record<string, Record<string, string>>) => {
    const statement = { Effect: 'Allow', Action: 'sts:AssumeRoleWithWebIdentity', Principal: { Federated: `arn:aws:iam::111111111111:oidc-provider/${CLUSTER}` }, Condition: condition };
    const set = IdentitySet.fromFiles([{ path: 'role.json', content: JSON.stringify({ Version: '2012-10-17', Statement: [statement] }) }]);
    return foundScope(set);
  };

  test.each<[string, Record<string, Record<string, string>>, string]>([
    ['one subject', { StringEquals: { [`${CLUSTER}:sub`]: 'system:serviceaccount:a:b' } }, 'tokens whose subject is "system:serviceaccount:a:b"'],
    ['a pattern', { StringLike: { [`${CLUSTER}:sub`]: 'system:serviceaccount:a:*' } }, 'tokens whose subject fits "system:serviceaccount:a:*"'],
    ['no subject', { StringEquals: { [`${CLUSTER}:aud`]: 'sts.amazonaws.com' } }, 'any token of the issuer'],
    ['a subject that may be anything', { StringLike: { [`${CLUSTER}:sub`]: '*' } }, 'any token of the issuer'],
  ])('%s: who gets in is said by the subject, and stays not known', (_, condition, asked) => {
    expect(found(condition)).toMatchObject({ scope: TrustScope.UNKNOWN, asked, of: expect.stringContaining(CLUSTER) });
  });
});

test('an audience that is two at once lets nobody in', () => {
  const provider = { Url: 'token.actions.githubusercontent.com', ClientIDList: ['https://github.com/acme'], ThumbprintList: [] };
  const role = {
    RoleName: 'deploy',
    Arn: 'arn:aws:iam::111111111111:role/deploy',
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [{
        Effect: 'Allow',
        Action: 'sts:AssumeRoleWithWebIdentity',
        Principal: { Federated: 'arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com' },
        Condition: { StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com', 'token.actions.githubusercontent.com:sub': SUBJECT } },
      }],
    },
  };
  const set = IdentitySet.fromFiles([{ path: 'all.json', content: JSON.stringify([{ Role: role }, provider]) }]);
  expect(AdmittedSet.ofIdentity(set, 'deploy').scope()).toBe(TrustScope.NOBODY);
});
