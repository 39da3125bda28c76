import { AZURE_DEVOPS_ENTRA_FACTS, AZURE_DEVOPS_FACTS, claimsOfIssuer, deploymentOf, EXCHANGE_APPLICATION, EXCHANGE_AUDIENCE, factsOf, Tenancy, writtenAudience } from '../../src/facts';

const [TENANT, ORGANIZATION] = ['d11f8ca3-4b52-4c0f-9a7e-6a5d0c3b2e10', '3f0b6a52-7c1d-4e8f-9b2a-1d4c5e6f7a80'];
const ENTRA = `https://login.microsoftonline.com/${TENANT}/v2.0`;
const NAMED = `https://vstoken.dev.azure.com/${ORGANIZATION}`;

test.each([[ENTRA, AZURE_DEVOPS_ENTRA_FACTS], [NAMED, AZURE_DEVOPS_FACTS]])('%s: the tenant is in the URL', (issuer, facts) => {
  expect(factsOf(issuer)).toBe(facts);
  expect(deploymentOf(issuer)).toMatchObject({ tenancy: Tenancy.URL, claimsSettled: true });
  for (const claim of facts.traceClaims) expect(facts.claims.find(({ name }) => name === claim)?.always).toBe(true);
});

test.each([
  'https://login.microsoftonline.com/common/v2.0', 'https://login.microsoftonline.com/organizations/v2.0', `https://login.microsoftonline.com/${TENANT}`, `https://login.microsoftonline.com/${TENANT}/v1.0`,
  `https://login.microsoftonline.com/${TENANT.toUpperCase()}/v2.0`, `https://login.microsoftonline.us/${TENANT}/v2.0`, `https://sts.windows.net/${TENANT}`, `https://login.microsoftonline.com.evil.example/${TENANT}/v2.0`,
  // Everybody with a personal account has a token of this one.
  'https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0',
  'https://vstoken.dev.azure.com', `https://vstoken.dev.azure.com/${ORGANIZATION}/x`, 'https://app.vstoken.visualstudio.com', `http://vstoken.dev.azure.com/${ORGANIZATION}`,
])('no issuer of one tenant or organization: %s', (issuer) => expect(factsOf(issuer)).toBeUndefined());

test('tokens of Entra have the audience of the exchange by its id, and nobody else has', () => {
  expect([ENTRA, NAMED, 'https://gitlab.com'].map((issuer) => writtenAudience(issuer, EXCHANGE_AUDIENCE.value))).toEqual([EXCHANGE_APPLICATION.value, EXCHANGE_AUDIENCE.value, EXCHANGE_AUDIENCE.value]);
  expect(writtenAudience(ENTRA, 'another')).toBe('another');
});

test('a token of Entra need not have what only those of connections have', () => {
  expect([...claimsOfIssuer(ENTRA).present].sort()).toEqual(['aud', 'iss', 'sub', 'tid', 'uti', 'ver']);
  expect([...claimsOfIssuer(NAMED).present].sort()).toEqual(['aud', 'iss', 'jti', 'sub']);
});
