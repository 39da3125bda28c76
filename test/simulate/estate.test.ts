import { Estate } from '../../src/simulate';

const ISSUER = 'token.actions.githubusercontent.com';
const TOKEN = { iss: `https://${ISSUER}`, aud: 'sts.amazonaws.com', sub: 'repo:o@1/r@2:environment:prod' };

const role = (name: string, sub: string) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    RoleName: name,
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [{
        Effect: 'Allow',
        Action: 'sts:AssumeRoleWithWebIdentity',
        Principal: { Federated: `arn:aws:iam::111111111111:oidc-provider/${ISSUER}` },
        Condition: { StringEquals: { [`${ISSUER}:aud`]: 'sts.amazonaws.com', [`${ISSUER}:sub`]: sub } },
      }],
    },
  },
});
const template = (path: string, Resources: Record<string, unknown>) => ({ path, content: JSON.stringify({ Resources }) });
const files = [
  template('a.template.json', { Prod: role('deploy', TOKEN.sub), Other: role('other', 'repo:o@1/r@2:environment:staging') }),
  template('b.template.json', { Prod: role('deploy', 'repo:o@1/r@2:environment:elsewhere') }),
];

test('identities in the order of the files, with the place of each', () => {
  const { identities } = Estate.fromFiles(files);
  expect(identities.map(({ party, identity }) => `${party} ${identity}`)).toEqual(['aws deploy', 'aws other', 'aws deploy']);
  expect(identities.map(({ source }) => source.split('#')[0])).toEqual(['a.template.json', 'a.template.json', 'b.template.json']);
});

test('every identity decides', () => {
  expect(Estate.fromFiles(files).decide(TOKEN).map(({ verdict }) => verdict)).toEqual(['accept', 'deny', 'deny']);
});

test('identities of one name in two files decide apart', () => {
  expect(Estate.fromFiles(files).decideFor('deploy', TOKEN).map(({ verdict }) => verdict)).toEqual(['accept', 'deny']);
});

test('a file without identities is no error: it may hold none', () => {
  expect(Estate.fromFiles([template('c.template.json', {})]).decide(TOKEN)).toEqual([]);
});

test.each([[{ path: 'x' }], [{ content: '{}' }], [{ path: 1, content: '{}' }], [null], ['x.json']])('%j is no file', (file) => {
  const given: unknown = [file];
  expect(() => Estate.fromFiles(given as { path: string; content: string }[])).toThrow('[wrong-kind-of-value]');
});
