import { command, folderWith } from './fixture';
import { aks, deployer, eks, workflow } from '../issuers/kubernetes/clusters';
import { HOST, role } from '../verify/identities';

const token = (...argv: string[]) => command('.', ['token', ...argv]);
const claims = async (...argv: string[]) => {
  const { out, err } = await token(...argv);
  if (out === '') throw new Error(err);
  return JSON.parse(out) as Record<string, string>;
};

test('the token of a pod is what the model mints, for each cloud', async () => {
  expect(await claims(deployer.subject, '--cluster', eks.url, '--for', 'aws')).toEqual(workflow().sampleTokens('sts.amazonaws.com')[0]);
  expect(await claims(deployer.subject, '--cluster', aks.url, '--for', 'azure')).toEqual(workflow({ cluster: aks }).sampleTokens('api://AzureADTokenExchange')[0]);
  expect(await claims(deployer.subject, '--cluster', 'https://oidc.example.com/a/', '--audience', 'x')).toMatchObject({ iss: 'https://oidc.example.com/a/', aud: ['x'] });
});

test.each([
  ['no cluster', [deployer.subject], '[malformed-token-option]'],
  ['a cluster by its name', [deployer.subject, '--cluster', 'production'], '[malformed-cluster]'],
  ['AKS without the slash', [deployer.subject, '--cluster', aks.url.slice(0, -1)], '[malformed-cluster]'],
  ['the issuer of every cluster', [deployer.subject, '--cluster', 'https://kubernetes.default.svc.cluster.local'], '[malformed-cluster]'],
  ['a pattern', ['system:serviceaccount:shop:*', '--cluster', eks.url], '[malformed-token-option]'],
  ['a branch, which no pod has', [deployer.subject, '--cluster', eks.url, '--branch', 'main'], '[option-says-nothing]'],
  ['a cluster beside a repository of GitHub', ['repo:my-org@1/my-repo@2', '--cluster', eks.url], '[option-says-nothing]'],
])('refused: %s', async (_, argv, code) => expect(await token(...argv, '--for', 'aws')).toMatchObject({ code: 2, out: '', err: expect.stringContaining(code) }));

const OWN = 'oidc.example.org/told-to-compare';
const irsa = (sub: string) => role({ StringEquals: { [`${HOST}:sub`]: sub, [`${HOST}:aud`]: 'sts.amazonaws.com' } }).content.replaceAll(HOST, OWN);

test('each command takes a cluster of one\'s own once it is told', async () => {
  const folder = folderWith({ 'one.template.json': irsa('system:serviceaccount:shop:deployer'), 'other.template.json': irsa('system:serviceaccount:shop:web') });
  const compare = (...options: string[]) => command(folder, ['compare', 'one.template.json', 'other.template.json', ...options]);
  expect((await compare()).out).toContain('not known');
  const told = await compare('--kubernetes-cluster', `https://${OWN}`);
  expect(told.out).not.toContain('not known');
  expect(told.out).toContain('system:serviceaccount:shop:');
  const other = 'https://oidc.example.org/told-to-list';
  const wide = folderWith({ 'role.template.json': role({ StringLike: { [`${HOST}:sub`]: 'system:serviceaccount:shop:*' } }).content.replaceAll(HOST, other.slice('https://'.length)) });
  for (const name of ['list', 'lint']) {
    const { code, out } = await command(wide, [name, '.', '--kubernetes-cluster', other]);
    expect([name, code < 2, out.includes('whoever may create pods') || out.includes('whole-repository')]).toEqual([name, true, true]);
  }
  expect(await compare('--kubernetes-cluster', 'https://gitlab.com')).toMatchObject({ code: 2, err: expect.stringContaining('[malformed-cluster]') });
});
