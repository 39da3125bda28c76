import { entry, show } from '../errors';

export const malformedOidcIssuer = entry('malformed-oidc-issuer', (what: string, value: unknown, allowed: string, remedy: string) => ({
  problem: `this description of an OIDC issuer cannot be used: its ${what}`,
  got: show(value),
  allowed,
  remedies: [remedy],
}));

export const loginIssuer = entry('login-issuer', (url: string, whose: string) => ({
  problem: `this issuer mints tokens for ${whose}: whoever logs in there would come in question as a run`,
  got: show(url),
  allowed: 'an issuer that mints tokens for the jobs of a CI system alone',
  remedies: ['the `iss` claim of a token that a job of the CI system got'],
}));

export const issuerOfKnownSystem = entry('issuer-of-known-system', (url: string, platform: string) => ({
  problem: `this issuer is one of ${platform}, which this library knows better than a description can say`,
  got: show(url),
  allowed: 'the issuer of a CI system that has no class of its own here',
  remedies: [`the classes for ${platform}`],
}));

export const sharedIssuerWithoutTenant = entry('shared-issuer-without-tenant', (url: string) => ({
  problem: 'strangers get tokens from this host too, and nothing says which of them are yours',
  got: show(url),
  allowed: '`tenantClaim`, a claim with an id that no stranger can have; or `tenantInUrl`, where each tenant has a URL of its own',
  remedies: ["tenantClaim: 'organization_id'", 'tenantInUrl: true'],
}));

export const issuerDescribedTwice = entry('issuer-described-twice', (what: string, got: string) => ({
  problem: `two descriptions of one OIDC issuer differ, and which of them holds would depend on the order of loading: ${what}`,
  got: show(got),
  allowed: 'one description for each id, and one id for each URL',
  remedies: ['one `new OidcIssuer(...)` that both places import'],
}));

export const malformedOidcWorkflow = entry('malformed-oidc-workflow', (problem: string, got: unknown, allowed: string, remedy: string) => ({
  problem,
  got: show(got),
  allowed,
  remedies: [remedy],
}));
