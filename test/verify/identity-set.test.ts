import { IdentitySet } from '../../src/verify';

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
  const { identities } = IdentitySet.fromFiles(files);
  expect(identities.map(({ party, identity }) => `${party} ${identity}`)).toEqual(['aws deploy', 'aws other', 'aws deploy']);
  expect(identities.map(({ source }) => source.file)).toEqual(['a.template.json', 'a.template.json', 'b.template.json']);
});

test('every identity decides', () => {
  expect(IdentitySet.fromFiles(files).decide(TOKEN).map(({ verdict }) => verdict)).toEqual(['accept', 'deny', 'deny']);
});

test('identities of one name in two files decide apart', () => {
  expect(IdentitySet.fromFiles(files).decideFor('deploy', TOKEN).map(({ verdict }) => verdict)).toEqual(['accept', 'deny']);
});

test('a file without identities is no error: it may hold none', () => {
  expect(IdentitySet.fromFiles([template('c.template.json', {})]).decide(TOKEN)).toEqual([]);
});

test.each([[{ path: 'x' }], [{ content: '{}' }], [{ path: 1, content: '{}' }], [null], ['x.json']])('%j is no file', (file) => {
  const given: unknown = [file];
  expect(() => IdentitySet.fromFiles(given as { path: string; content: string }[])).toThrow('[wrong-kind-of-value]');
});

test('a provider in another file counts: one that does not list the audience refuses', () => {
  const provider = { Type: 'AWS::IAM::OIDCProvider', Properties: { Url: `https://${ISSUER}`, ClientIdList: ['another'] } };
  const set = IdentitySet.fromFiles([files[0], template('provider.template.json', { Provider: provider })]);
  expect(set.decide(TOKEN).map(({ verdict }) => verdict)).toEqual(['deny', 'deny']);
});

test('what is too much to decide is unknown, and says why', () => {
  const hostile = role('hostile', '');
  const [statement] = hostile.Properties.AssumeRolePolicyDocument.Statement;
  const condition: Record<string, Record<string, string>> = {
    StringEquals: { [`${ISSUER}:aud`]: 'sts.amazonaws.com' }, StringLike: { [`${ISSUER}:sub`]: '*', [`${ISSUER}:ref`]: `*${'a?'.repeat(4000)}b*` },
  };
  Object.assign(statement, { Condition: condition });
  const [decision] = IdentitySet.fromFiles([template('h.template.json', { Hostile: hostile })]).decide({ ...TOKEN, ref: 'a'.repeat(16000) });
  expect(decision.verdict).toBe('unknown');
  expect(JSON.stringify(decision.because)).toContain('too complex');
});
