import { aks, anywhere, AUDIENCE, deployer, eks, EKS_ID, gke, own, workflow } from './clusters';
import { KubernetesCluster, KubernetesServiceAccount } from '../../../src/issuers';
import { TokenClaims } from '../../../src/trust';
import { IdentitySet, KnownCauses, ToleratedChanges, TrustScope } from '../../../src/verify';
import { command, folderWith } from '../../cli/fixture';
import { foundScope } from '../../fixtures/found-scope';
import { HOST, identity, pool, role } from '../../verify/identities';

// Trust in service accounts as others wrote it: who gets in, and why a token does not.
interface File { readonly path: string; readonly content: string }
const hostOf = ({ url }: KubernetesCluster) => url.slice('https://'.length);
const at = (host: string, audience: string, { path, content }: File): File => (
  { path, content: content.replaceAll(HOST, host).replaceAll('"sts.amazonaws.com"', JSON.stringify(audience)).replaceAll('"https://trust.example.com"', JSON.stringify(audience)) });
/** A role of IRSA, as guides have it. */
const irsa = (operator: string, sub: string, host = hostOf(eks), audience = 'sts.amazonaws.com') => at(host, audience, role({ [operator]: { [`${HOST}:sub`]: sub, ...operator === 'StringEquals' && { [`${HOST}:aud`]: 'sts.amazonaws.com' } } }));
const azure = (sub: string, host = hostOf(aks)) => at(host, AUDIENCE, identity(sub));
const gcp = (condition: string, cluster = eks, mapping: Record<string, string> = { 'attribute.repository': "'x'", 'google.subject': 'assertion.jti' }) => at(hostOf(cluster), AUDIENCE, pool(condition, 'attribute.repository/x', mapping));

const SUBJECT = deployer.subject;
const { NOBODY, EXACT_RUNS, RUN_PATTERNS, REPOSITORY, ORGANIZATION, PLATFORM, UNKNOWN } = TrustScope;

test.each<[string, File, object]>([
  ['AWS: one service account', irsa('StringEquals', SUBJECT), { scope: EXACT_RUNS, of: 'shop', reRegistrable: false }],
  ['AWS: every service account of a namespace', irsa('StringLike', 'system:serviceaccount:shop:*'), { scope: REPOSITORY, of: 'shop', reRegistrable: false }],
  ['AWS: service accounts by a pattern', irsa('StringLike', 'system:serviceaccount:shop:deploy-*'), { scope: RUN_PATTERNS, of: 'shop' }],
  ['AWS: a namespace by a pattern', irsa('StringLike', 'system:serviceaccount:shop-*:deployer'), { scope: ORGANIZATION, of: eks.url }],
  ['AWS: a star behind a namespace that is not closed', irsa('StringLike', 'system:serviceaccount:shop*'), { scope: ORGANIZATION, of: eks.url }],
  ['AWS: the audience alone', irsa('StringLike', '*'), { scope: ORGANIZATION, of: eks.url }],
  ['AWS: a star that is none', irsa('StringEquals', 'system:serviceaccount:shop:*'), { scope: NOBODY }],
  ['AWS: a subject of GitHub', irsa('StringEquals', 'repo:acme/shop:ref:refs/heads/main'), { scope: NOBODY }],
  ['AWS: a cluster of GKE', irsa('StringEquals', SUBJECT, hostOf(gke)), { scope: EXACT_RUNS, of: 'shop' }],
  ['AWS: a cluster of one\'s own that was told', irsa('StringLike', 'system:serviceaccount:shop:*', hostOf(own)), { scope: REPOSITORY, of: 'shop' }],
  ['Azure: one service account of AKS', azure(SUBJECT), { scope: EXACT_RUNS, of: 'shop' }],
  ['Azure: the issuer without its slash, which no token has', azure(SUBJECT, hostOf(aks).slice(0, -1)), { scope: NOBODY }],
  ['AWS: AKS by a provider without its slash', irsa('StringEquals', SUBJECT, hostOf(aks).slice(0, -1)), { scope: NOBODY }],
  ['GCP: one service account', gcp(`assertion.sub == '${SUBJECT}'`), { scope: EXACT_RUNS, of: 'shop' }],
  ['GCP: a namespace by the beginning of the subject', gcp("assertion.sub.startsWith('system:serviceaccount:shop:')"), { scope: REPOSITORY, of: 'shop' }],
  ['GCP: a namespace by a beginning that others have too', gcp("assertion.sub.startsWith('system:serviceaccount:shop')"), { scope: ORGANIZATION, of: eks.url }],
  ['GCP: the claim kubernetes.io, as Google\'s guide has it: an engine computes it, token by token', gcp("assertion['kubernetes.io']['namespace'] in ['shop']"), { scope: UNKNOWN }],
])('%s', (_, file, expected) => {
  const { runs, ...found } = foundScope(IdentitySet.fromFiles([file]));
  expect(found).toMatchObject(expected);
  expect(found.scope).not.toBe(PLATFORM);
});

test('list says who gets in in the words of Kubernetes', async () => {
  const folder = folderWith({
    'exact.template.json': irsa('StringEquals', SUBJECT).content,
    'namespace.template.json': irsa('StringLike', 'system:serviceaccount:shop:*').content,
    'pattern.template.json': irsa('StringLike', 'system:serviceaccount:shop:deploy-*').content,
    'cluster.template.json': irsa('StringLike', '*').content,
  });
  const { code, out } = await command(folder, ['list', '.']);
  expect(code).toBe(0);
  expect(out.split('\n').filter((line) => /who gets in|^ {4}tokens|^ {2}(?:any ref|pattern):/.test(line))).toMatchSnapshot();
});

test('lint: a whole namespace is told with a token of it, one service account is not', async () => {
  const lint = async (file: File) => (await command(folderWith({ 'role.template.json': file.content }), ['lint', '.'])).out;
  const whole = await lint(irsa('StringLike', 'system:serviceaccount:shop:*'));
  expect(whole).toContain('whole-repository');
  expect(whole).not.toContain('computed');
  expect(await lint(irsa('StringLike', '*'))).toContain('whole-organization');
  expect(await lint(irsa('StringEquals', SUBJECT))).not.toMatch(/whole-|name-without-id|name-pattern/);
});

const token = (props: Parameters<typeof workflow>[0] = {}, audience = 'sts.amazonaws.com') => workflow(props).sampleTokens(audience)[0];
const of = (namespace: string, name: string) => ({ serviceAccount: KubernetesServiceAccount.of(namespace, name) });

test.each<[string, File, TokenClaims, string[]]>([
  ['AKS without the slash', azure(SUBJECT, hostOf(aks).slice(0, -1)), token({ cluster: aks }, AUDIENCE), ['kubernetes-issuer-slash']],
  ['another cluster of the vendor', azure(SUBJECT, hostOf(aks).replace(/[^/]+\/$/, '90090090-0000-4000-8000-000000000001/')), token({ cluster: aks }, AUDIENCE), ['kubernetes-another-cluster']],
  ['a cluster of another vendor', azure(SUBJECT), token({}, AUDIENCE), ['kubernetes-another-cluster']],
  ['the token of the API server', irsa('StringEquals', SUBJECT), { ...token(), aud: ['https://kubernetes.default.svc.cluster.local'] }, ['kubernetes-api-server-token']],
  ['the same by the issuer as audience', irsa('StringEquals', SUBJECT), { ...token(), aud: [eks.url] }, ['kubernetes-api-server-token']],
  ['another namespace', irsa('StringEquals', SUBJECT), token(of('shop-staging', 'deployer')), ['kubernetes-another-namespace']],
  ['no service account', irsa('StringEquals', SUBJECT), token(of('shop', 'default')), ['kubernetes-default-account']],
  ['another service account', azure(SUBJECT), token({ cluster: aks, ...of('shop', 'web') }, AUDIENCE), ['kubernetes-other-account']],
])('why not: %s', (_, file, claims, expected) => {
  const [decision] = IdentitySet.fromFiles([file]).decide(claims);
  const found = KnownCauses.of(decision, claims).filter(({ id }) => id.startsWith('kubernetes'));
  expect([decision.verdict, [...new Set(found.map(({ id }) => id))]]).toEqual(['deny', expected]);
  expect(found.map(({ text, remedy }) => `${text} -> ${remedy}`)).toMatchSnapshot();
});

test('several audiences, of which one fits: AWS refuses, the others leave it open; of which none does are refused, and it is told', () => {
  const decide = (file: File, aud: string[]) => IdentitySet.fromFiles([file]).decide({ ...token({ cluster: file.path.startsWith('azure') ? aks : eks }), aud })[0];
  for (const file of [irsa('StringEquals', SUBJECT), gcp(`assertion.sub == '${SUBJECT}'`), azure(SUBJECT)]) expect([file.path, decide(file, ['sts.amazonaws.com', AUDIENCE]).verdict]).toEqual([file.path, file.path.startsWith('app') ? 'deny' : 'unknown']);
  const [refused] = IdentitySet.fromFiles([azure(SUBJECT)]).decide({ ...token({ cluster: aks }), aud: ['a', 'b'] });
  expect([refused.verdict, KnownCauses.of(refused, { ...token({ cluster: aks }), aud: ['a', 'b'] }).map(({ id }) => id)]).toEqual(['deny', expect.arrayContaining(['kubernetes-several-audiences'])]);
});

test('a document of Google that asks for the claim kubernetes.io is decided, token by token', () => {
  const file = gcp("assertion['kubernetes.io']['namespace'] in ['shop']");
  const verdictOf = (claims: TokenClaims) => IdentitySet.fromFiles([file]).decide(claims)[0].verdict;
  expect([verdictOf(token({}, AUDIENCE)), verdictOf(token(of('shop-staging', 'deployer'), AUDIENCE))]).toEqual(['accept', 'deny']);
});

const UNSEEN = ['any other pod or image with the service account', 'the service account after it was deleted and made again', 'a token that somebody creates without a pod', 'whatever else was deployed, from any branch'];
test.each<[string, File, string[]]>([
  ['one service account', irsa('StringEquals', SUBJECT), []],
  ['a namespace', irsa('StringLike', 'system:serviceaccount:shop:*'), ['any other service account of the namespace', 'a pod that names no service account']],
  ['a name in any namespace', irsa('StringLike', 'system:serviceaccount:*:deployer'), ['a service account of this name in any other namespace', 'a namespace whose name begins like this one']],
  ['a prefix', irsa('StringLike', 'system:serviceaccount:shop:deployer*'), ['a service account whose name begins like this one']],
  ['the cluster', irsa('StringLike', '*'), ['any service account of any other namespace', 'any other service account of the namespace', 'a namespace whose name begins like this one', 'a pod that names no service account']],
])('what else gets in: %s', (_, file, expected) => {
  const set = IdentitySet.fromFiles([file]);
  const { unknown, accepted } = ToleratedChanges.of(set, { identity: set.identities[0].identity, token: token() });
  expect([unknown, accepted.map(({ change }) => change)]).toEqual([undefined, [...UNSEEN, ...expected]]);
});

test('a witness is a token: without what a scope is told by', async () => {
  const folder = folderWith({ 'role.template.json': irsa('StringLike', 'system:serviceaccount:shop:*').content, 'other.template.json': irsa('StringEquals', SUBJECT).content.replace('"deploy"', '"other"') });
  const { out } = await command(folder, ['compare', 'role.template.json', 'other.template.json']);
  expect(out).toContain('system:serviceaccount:shop:');
  expect(out).not.toContain('computed');
});

test('the region, the id and the slash of an issuer are literal', () => {
  expect([eks.url, aks.url, gke.url]).toEqual([
    `https://oidc.eks.eu-central-1.amazonaws.com/id/${EKS_ID}`,
    'https://westeurope.oic.prod-aks.azure.com/d11f8ca3-4b52-4c0f-9a7e-6a5d0c3b2e10/5c9d3e71-2b4a-4f60-8e1d-9a7b6c5d4e3f/',
    'https://container.googleapis.com/v1/projects/my-project/locations/europe-west1/clusters/production',
  ]);
  expect(KubernetesCluster.eks('cn-north-1', EKS_ID).url).toBe(`https://oidc.eks.cn-north-1.amazonaws.com.cn/id/${EKS_ID}`);
  for (const cluster of [eks, aks, gke]) expect(KubernetesCluster.at(cluster.url).url).toBe(cluster.url);
  expect(anywhere({ cluster: KubernetesCluster.at('https://oidc.example.com/with-slash/') }).compile().issuer.url).toBe('https://oidc.example.com/with-slash/');
});
