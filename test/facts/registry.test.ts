import { Escaping } from '../../src/claims';
import { addFacts, claimsOfIssuer, deploymentOf, DIGITS, factsOf, GITHUB_FACTS, GITLAB_FACTS, IssuerFacts, longestClaim, oneOf, Tenancy, UUID } from '../../src/facts';
import { codeOf } from '../fixtures/error-code';

const COM = 'https://token.actions.githubusercontent.com';

test.each([
  [COM, Tenancy.CLAIM, true], [`${COM}/`, Tenancy.CLAIM, true], [`${COM}/my-enterprise`, Tenancy.CLAIM, true], ['https://token.actions.my-corp.ghe.com/slug', Tenancy.CLAIM, true],
  ['https://github.example.com/_services/token', Tenancy.SINGLE, false],
])('%s is a deployment of GitHub', (issuer, tenancy, claimsSettled) => {
  expect(factsOf(issuer)).toBe(GITHUB_FACTS);
  expect(deploymentOf(issuer)).toMatchObject({ tenancy, claimsSettled });
});

test.each([
  `${COM}.evil.example`, `${COM}/a/b`, 'http://token.actions.githubusercontent.com', `x${COM}`, 'https://evil.example/https://github.example.com/_services/token', `${COM}/_services/token`, 'https://my-corp.ghe.com/_services/token', 'https://github.com/_services/token', `${COM}//`, '',
])('nothing is known of %j, and nothing is taken for granted', (issuer) => {
  expect([factsOf(issuer), deploymentOf(issuer), longestClaim(issuer, 'run_id')]).toEqual([undefined, undefined, undefined]);
  const claims = claimsOfIssuer(issuer);
  expect([claims.present.size, claims.mayBe('run_id', 'x'), claims.longestOf('run_id')]).toEqual([0, true, Infinity]);
});

test('of a server of one\'s own lengths are known, presence is not', () => {
  const server = 'https://github.example.com/_services/token';
  expect([longestClaim(server, 'run_id'), claimsOfIssuer(server).present.size]).toEqual([20, 0]);
});

test.each([GITHUB_FACTS, GITLAB_FACTS])('an issuer of $platform whose tenant is a claim names one, and it is always there', ({ deployments, claims, traceClaims }) => {
  for (const { tenancy, tenantClaims } of deployments) {
    expect(tenantClaims.length > 0).toBe(tenancy === Tenancy.CLAIM);
    for (const claim of [...tenantClaims, ...traceClaims]) expect(claims.find(({ name }) => name === claim)?.always).toBe(true);
  }
});

test('what the shared hosts say of GitHub and GitLab, their facts say too', () => {
  expect(['token.actions.githubusercontent.com', 'gitlab.com'].map((host) => deploymentOf(`https://${host}`)!.tenancy)).toEqual([Tenancy.CLAIM, Tenancy.CLAIM]);
});

test.each([/^https:\/\/ci\.example\.com$/g, /acme/, /^https:\/\/ci\.example\.com/, /^https:\/\/ci\.example\.com$/i])('attack: issuers %s are refused', (issuers) => {
  const facts: IssuerFacts = { ...GITHUB_FACTS, id: 'loose', deployments: [{ issuers, tenancy: Tenancy.CLAIM, tenantClaims: ['x'], claimsSettled: true }] };
  expect(codeOf(() => addFacts(facts))).toBe('facts-not-anchored');
});

test('attack: what is escaped is read once', () => {
  const escaping = new Escaping(new Map([['%', '%25'], [':', '%3A']]));
  for (const value of ['a%3Ab', 'a:b', '%', '%25', '::%%', '%2']) expect(escaping.read(escaping.write(value))).toBe(value);
});

test('facts are known once, by their id', () => {
  addFacts(GITHUB_FACTS);
  const other: IssuerFacts = { ...GITHUB_FACTS, platform: 'another one' };
  expect(codeOf(() => addFacts(other))).toBe('facts-already-known');
  expect(factsOf(COM)).toBe(GITHUB_FACTS);
});

test.each([
  [DIGITS, ['0', '9'.repeat(20)], ['', '1a', '9'.repeat(21), '１', '1\n']],
  [UUID, ['0e62b6d4-f3b1-4c9a-87d6-e5f403122334'], ['', '0E62B6D4-F3B1-4C9A-87D6-E5F403122334', '0e62b6d4f3b14c9a87d6e5f403122334', '0e62b6d4-f3b1-4c9a-87d6-e5f403122334\n']],
  [oneOf('a.b', 'é'), ['a.b', 'é'], ['axb', '', 'a.bé', 'a.b\n']],
])('the alphabet $words', ({ values, longest }, inside, outside) => {
  expect(inside.filter((value) => !values.test(value))).toEqual([]);
  expect(outside.filter((value) => values.test(value))).toEqual([]);
  expect(Math.max(...inside.map((value) => Buffer.byteLength(value)))).toBe(longest);
});
