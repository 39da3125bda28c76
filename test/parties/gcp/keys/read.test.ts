import { IdentitySet } from '../../../../src/verify';
import { EC_KEY, keySet, PRIVATE_KEY, RSA_KEY } from '../../../fixtures/public-keys';
import { own, workflow } from '../../../issuers/kubernetes/clusters';
import { HOST, pool, RUNS } from '../../../verify/identities';

// Keys that others uploaded.
const SUBJECT = "assertion.sub != ''";
function fileWith(issuer: string, jwks: string) {
  const { path, content } = pool(SUBJECT, 'attribute.repository/x', { 'attribute.repository': "'x'", 'google.subject': 'assertion.jti' });
  const json = JSON.parse(content.replaceAll(`https://${HOST}`, issuer));
  json.resource.google_iam_workload_identity_pool_provider.Provider.oidc.jwks_json = jwks;
  return { path, content: JSON.stringify(json) };
}
const decide = (issuer: string, jwks: string, token: Record<string, unknown>) => IdentitySet.fromFiles([fileWith(issuer, jwks)]).decide(token)[0];

const OWN = workflow({ cluster: own }).sampleTokens('https://trust.example.com')[0];
const GITHUB = { ...RUNS['a push to main']('https://trust.example.com'), jti: 'x' };

test.each<[string, string, string, Record<string, unknown>, string]>([
  ['public keys of an issuer of one\'s own', own.url, keySet(RSA_KEY, EC_KEY), OWN, 'accept'],
  ['none: a state has empty text', own.url, '', OWN, 'accept'],
  ['certificates, which Google refuses', own.url, keySet({ ...RSA_KEY, x5c: ['MIIB'] }), OWN, 'unknown'],
  ['a private key', own.url, keySet(PRIVATE_KEY), OWN, 'unknown'],
  ['no set of keys', own.url, '{}', OWN, 'unknown'],
  ['GitHub with keys of somebody: who has them signs any claim', `https://${HOST}`, keySet(RSA_KEY), GITHUB, 'unknown'],
])('%s', (_, issuer, jwks, token, verdict) => {
  const decision = decide(issuer, jwks, token);
  expect(decision.verdict).toBe(verdict);
  expect(JSON.stringify(decision)).not.toContain(PRIVATE_KEY.d.slice(0, 12));
});

test('a token that is refused by its claims stays refused', () => {
  const refused = { ...GITHUB, aud: 'https://other.example' };
  expect(decide(`https://${HOST}`, keySet(RSA_KEY), refused).verdict).toBe('deny');
});
