import {
  BUILT_IN_ROLES, CHINA_CLOUD, FLEXIBLE_ISSUERS, flexibleIssuer, GLOBAL_CLOUD, GUID, login, normaliseRegion, roleById, roleByName, US_GOVERNMENT_CLOUD,
} from '../../../src/parties/azure';

test('roles have unique names and ids, and the ids are GUIDs in lower case', () => {
  expect(new Set(BUILT_IN_ROLES.map(({ name }) => name.toLowerCase())).size).toBe(BUILT_IN_ROLES.length);
  expect(new Set(BUILT_IN_ROLES.map(({ id }) => id)).size).toBe(BUILT_IN_ROLES.length);
  expect(BUILT_IN_ROLES.filter(({ id }) => !GUID.test(id) || id !== id.toLowerCase())).toEqual([]);
});

test('the roles that administer are broad, and those that write credentials widen trust', () => {
  const broad = ['Owner', 'Contributor', 'User Access Administrator', 'Role Based Access Control Administrator', 'Managed Identity Contributor'];
  expect(broad.map((name) => [roleByName(name)?.broad !== undefined, roleByName(name)?.widensTrust])).toEqual(broad.map(() => [true, true]));
  expect(roleByName('Reader')?.broad).toBeUndefined();
});

test('names and ids are found in any letter case', () => {
  expect(roleByName('oWNER')).toBe(roleById('8E3AF657-A8FF-443C-A75C-2FE8C4BCB635'));
  expect(roleById('00000000-0000-0000-0000-000000000000')).toBeUndefined();
});

test.each([
  ['westeurope', [true, false, false]],
  ['usgovvirginia', [false, true, false]],
  ['usdodcentral', [false, true, false]],
  ['chinanorth3', [false, false, true]],
])('the clouds that have %s', (region, clouds) => {
  expect([GLOBAL_CLOUD, US_GOVERNMENT_CLOUD, CHINA_CLOUD].map((cloud) => cloud.hasRegion(region))).toEqual(clouds);
});

test('a region by its display name', () => {
  expect(normaliseRegion('West Europe')).toBe('westeurope');
});

test('login with and without a subscription', () => {
  const values = { cloud: US_GOVERNMENT_CLOUD, audience: 'api://a', clientId: 'c', tenantId: 't' };
  expect(login(values)).toEqual({ party: 'azure', values: { 'client-id': 'c', 'tenant-id': 't', 'cloud': 'azureusgovernment', 'audience': 'api://a' } });
  expect(login({ ...values, subscriptionId: 's' }).values).toMatchObject({ 'subscription-id': 's' });
});

test('each kind of issuer of expressions has its source, asks for the subject, and for claims that it takes', () => {
  for (const { source, asOf, operators, required } of FLEXIBLE_ISSUERS) {
    expect([source, asOf]).toEqual([expect.stringMatching(/^https:\/\/learn\.microsoft\.com\//), expect.stringMatching(/^\d{4}-\d\d-\d\d$/)]);
    expect(required[0]).toEqual(['sub']);
    expect(required.flat().filter((claim) => !operators.has(claim))).toEqual([]);
  }
});

test.each([
  ['https://token.actions.githubusercontent.com', 'GitHub Actions on github.com'],
  ['https://gitlab.com', 'GitLab'],
  ['https://gitlab.example.com', 'GitLab'],
  ['https://gitlab.example.ca', 'GitLab'],
  ['https://app.terraform.io', 'HCP Terraform'],
  ['https://app.eu.terraform.io', 'HCP Terraform'],
  ['https://gitlab.a.b.com', undefined],
  ['https://gitlab.example.org', undefined],
  ['https://evil.com/gitlab.com', undefined],
  ['https://gitlab.com/', undefined],
  ['https://terraform.example.com', undefined],
])('expressions for %s: %s', (url, platform) => {
  expect(flexibleIssuer(url)?.platform).toBe(platform);
});
