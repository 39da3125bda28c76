import { stack, synthesize } from './synth';
import { ProjectNumber, TrustedPool, TrustedPoolProps } from '../../../src/constructs/gcp';
import { GitHubIssuer, GitHubRepository, GitHubWorkflow, GitLabIssuer, GitLabProject, GitLabRef, GitLabWorkflow, KubernetesCluster } from '../../../src/issuers';
import { TrustedWorkflow } from '../../../src/trust';
import { codeOf } from '../../fixtures/error-code';
import { EC_KEY, keySet, PRIVATE_KEY, RSA_KEY } from '../../fixtures/public-keys';
import { eks, own, workflow } from '../../issuers/kubernetes/clusters';

const props = (uploadedKeys: string, more: Partial<TrustedPoolProps> = {}): TrustedPoolProps => (
  { poolId: 'cluster', project: 'my-project', projectNumber: ProjectNumber.literal('100000000001'), uploadedKeys, ...more });
const pool = (uploadedKeys: string) => new TrustedPool(stack(), 'Pool', props(uploadedKeys));
const errorOf = (uploadedKeys: string): { code: string; message: string } => {
  try {
    pool(uploadedKeys);
  } catch (error) {
    return error as { code: string; message: string };
  }
  return { code: 'accepted', message: '' };
};

const AUDIENCE = 'https://iam.googleapis.com/projects/100000000001/locations/global/workloadIdentityPools/cluster/providers/oidc';

test('public keys are written sorted, with the fields that Google takes alone, and read back: the own token gets in', () => {
  const trusted = workflow({ cluster: own });
  const given = keySet({ ...RSA_KEY, x5c: ['MIIB'], x5t: 'x', key_ops: ['verify'] }, EC_KEY);
  const { json, identities } = synthesize((scope) => new TrustedPool(scope, 'Pool', props(given)).addServiceAccount(trusted, { accountId: 'deploy-it' }));
  const [provider] = Object.values(json.resource.google_iam_workload_identity_pool_provider) as { oidc: { jwks_json: string } }[];
  expect(JSON.parse(provider.oidc.jwks_json)).toEqual({ keys: [EC_KEY, RSA_KEY] });
  const decide = (claims: Record<string, unknown>) => identities.map((one) => one.decide(claims).verdict);
  expect(decide(trusted.sampleTokens(AUDIENCE)[0])).toEqual(['accept']);
  for (const miss of trusted.nearMisses(AUDIENCE)) expect([miss.name, decide(miss.claims)]).toEqual([miss.name, ['deny']]);
});

test('a key id that Terraform would read as something else stays text', () => {
  const { text } = synthesize((scope) => new TrustedPool(scope, 'Pool', props(keySet({ ...RSA_KEY, kid: '${var.x}%{if' }))).addServiceAccount(workflow({ cluster: own }), { accountId: 'deploy-it' }));
  expect(text).toContain('$${var.x}%%{if');
});

test('the same keys in another order are the same file', () => {
  const write = (...keys: unknown[]) => synthesize((scope) => new TrustedPool(scope, 'Pool', props(keySet(...keys))).addServiceAccount(workflow({ cluster: own }), { accountId: 'deploy-it' })).text;
  expect(write(RSA_KEY, EC_KEY)).toBe(write(EC_KEY, RSA_KEY));
});

test('without keys nothing is written: Google fetches them', () => {
  const { text } = synthesize((scope) => new TrustedPool(scope, 'Pool', { poolId: 'cluster', project: 'my-project' }).addServiceAccount(workflow({ cluster: own }), { accountId: 'deploy-it' }));
  expect(text).not.toContain('jwks_json');
});

describe('attack: private keys', () => {
  const secret = PRIVATE_KEY.d;
  test.each<[string, string]>([
    ['a private RSA key', keySet(PRIVATE_KEY)],
    ['one among public ones', keySet(EC_KEY, { ...RSA_KEY, kid: 'c', d: secret })],
    ['one behind a key that is malformed', keySet({ kty: 'RSA' }, PRIVATE_KEY)],
    ['a secret for HMAC', keySet({ kty: 'oct', kid: 'c', k: secret })],
    ['a key in place of a set', JSON.stringify(PRIVATE_KEY)],
    ...['p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'].map((field): [string, string] => [`the field ${field} alone`, keySet({ ...RSA_KEY, [field]: secret })]),
  ])('%s is refused loudly, and not shown', (_, json) => {
    const { code, message } = errorOf(json);
    expect(code).toBe('gcp-private-key');
    expect(message).not.toContain(secret.slice(0, 12));
  });

  test.each<[string, string]>([
    ['a key as PEM', '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkq\n-----END PRIVATE KEY-----'], ['a value that is misplaced', keySet({ ...RSA_KEY, kid: `${PRIVATE_KEY.d}\n` })],
  ])('%s is not shown either', (_, json) => {
    const { code, message } = errorOf(json);
    expect(code).toBe('gcp-keys-malformed');
    expect([message.includes('MIIEvQ'), message.includes(PRIVATE_KEY.d.slice(0, 12))]).toEqual([false, false]);
  });
});

test.each<[string, unknown[] | string]>([
  ['no JSON', 'x'], ['null', 'null'], ['a list', '[]'], ['no keys', '{}'], ['an empty list', keySet()], ['a text for a key', keySet('x')], ['null for a key', keySet(null)],
  ['no key id', keySet({ ...RSA_KEY, kid: undefined })], ['two keys of one id', keySet(RSA_KEY, { ...EC_KEY, kid: RSA_KEY.kid })], ['a key for encryption', keySet({ ...RSA_KEY, use: 'enc' })],
  ['an algorithm that Google does not take', keySet({ ...RSA_KEY, alg: 'RS512' })], ['an algorithm of the other kind', keySet({ ...RSA_KEY, alg: 'ES256' })], ['HMAC', keySet({ ...RSA_KEY, alg: 'HS256' })],
  ['a short key', keySet({ ...RSA_KEY, n: String(RSA_KEY.n).slice(0, 171) })], ['the exponent 1: any text signs itself', keySet({ ...RSA_KEY, e: 'AQ' })], ['another curve', keySet({ ...EC_KEY, crv: 'secp256k1' })],
  ['half a point', keySet({ ...EC_KEY, y: undefined })], ['an Edwards key', keySet({ kty: 'OKP', kid: 'c', crv: 'Ed25519', x: EC_KEY.x })], ['a field of nothing', keySet({ ...RSA_KEY, role: 'admin' })], ['a field beside the keys', JSON.stringify({ keys: [RSA_KEY], issuer: 'x' })],
])('refused: %s', (_, json) => expect(errorOf(json as string).code).toBe('gcp-keys-malformed'));

test.each(['${TfToken[TOKEN.0]}', '${Token[AWS.AccountId.0]}'])('refused: keys that only the deployment knows: %s', (token) => expect(errorOf(token).code).toBe('gcp-token-refused'));

const repository = GitHubRepository.fromSubClaimPrefix('repo:acme@1/shop@2');
const onServer = GitHubRepository.classic({ owner: 'o', name: 'r', ownerId: '1', repositoryId: '2' });
const GITLAB = { name: 'deploy', project: GitLabProject.of({ path: 'acme/shop', projectId: '20' }), refs: [GitLabRef.protectedBranch('main')] };
test.each<[string, TrustedWorkflow, string]>([
  ['GitHub', new GitHubWorkflow({ name: 'deploy', repository, environment: 'prod' }), 'gcp-keys-of-shared-issuer'],
  ['gitlab.com', new GitLabWorkflow(GITLAB), 'gcp-keys-of-shared-issuer'],
  ['EKS, whose keys AWS publishes', workflow({ cluster: eks }), 'gcp-keys-of-shared-issuer'],
  ['GitLab of one\'s own', new GitLabWorkflow({ ...GITLAB, issuer: GitLabIssuer.selfManaged('https://gitlab.example.com') }), 'nothing was thrown'],
  ['GitHub Enterprise Server', new GitHubWorkflow({ name: 'deploy', repository: onServer, environment: 'prod', issuer: GitHubIssuer.server({ hostname: 'github.example.com', version: '3.20' }) }), 'nothing was thrown'],
  ['a cluster of one\'s own', workflow({ cluster: KubernetesCluster.at('https://oidc.example.com/other') }), 'nothing was thrown'],
])('whose keys may be uploaded: %s', (_, trusted, code) => {
  const made = pool(keySet(RSA_KEY));
  expect(codeOf(() => made.addServiceAccount(trusted, { accountId: 'deploy-it' })) ).toBe(code);
});
