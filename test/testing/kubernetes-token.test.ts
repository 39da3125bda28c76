import { KubernetesCluster, KubernetesServiceAccount } from '../../src/issuers';
import { KubernetesToken, TrustAssertions } from '../../src/testing';
import { codeOf } from '../fixtures/error-code';
import { deployer, eks, workflow } from '../issuers/kubernetes/clusters';
import { HOST, role } from '../verify/identities';

test('the token of a pod is that of the model, for the audience that is asked', () => {
  const token = KubernetesToken.pod(eks, deployer);
  expect(token.claims('sts.amazonaws.com')).toEqual(workflow().sampleTokens('sts.amazonaws.com')[0]);
  expect(token.forAudience('x').claims('y')).toMatchObject({ aud: ['x'] });
  expect(KubernetesToken.pod(eks, deployer, 'web-1').claims('x')).toMatchObject({ 'kubernetes.io': { pod: { name: 'web-1' } } });
  expect(KubernetesToken.forApiServer(eks, deployer).claims('sts.amazonaws.com')).toMatchObject({ aud: ['https://kubernetes.default.svc'] });
  expect(token.toString()).toContain('shop/deployer');
});

test('assertions on a role of IRSA that somebody wrote by hand take them', () => {
  const of = (sub: string) => ({ path: 'app.template.json', content: role({ StringEquals: { [`${HOST}:sub`]: sub, [`${HOST}:aud`]: 'sts.amazonaws.com' } }).content.replaceAll(HOST, eks.url.slice('https://'.length)) });
  const trust = TrustAssertions.fromFiles([of(deployer.subject)]);
  trust.admits(KubernetesToken.pod(eks, deployer));
  trust.rejects(KubernetesToken.pod(eks, KubernetesServiceAccount.of('shop', 'web')));
  trust.rejects(KubernetesToken.forApiServer(eks, deployer));
  trust.admitsExactly(workflow());
  expect(codeOf(() => TrustAssertions.fromFiles([of('system:serviceaccount:shop:web')]).admitsExactly(workflow()))).toBe('not-exactly-this-workflow');
});

test.each<[string, () => unknown]>([
  ['a cluster by its URL', () => KubernetesToken.pod(eks.url as unknown as KubernetesCluster, deployer)],
  ['a service account by its name', () => KubernetesToken.pod(eks, 'deployer' as unknown as KubernetesServiceAccount)],
  ['a pod by a number', () => KubernetesToken.pod(eks, deployer, 1 as unknown as string)],
])('refused: %s', (_, wrong) => expect(codeOf(wrong)).toBe('wrong-kind-of-value'));
