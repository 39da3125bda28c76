import { oneOf, UUID } from './alphabet';
import { ClaimFacts, IssuerFacts, Tenancy } from './issuer-facts';
import { Escaping } from '../claims';
import { Fact } from '../internal/fact';

const TROUBLESHOOTING = 'https://learn.microsoft.com/en-us/azure/devops/pipelines/release/troubleshoot-workload-identity';
const CONVERSION = 'https://learn.microsoft.com/en-us/azure/devops/pipelines/release/convert-service-connections';
const ENTRA_CLAIMS = 'https://learn.microsoft.com/en-us/entra/identity-platform/access-token-claims-reference';
/** Tokens of all three kinds, published 2025-04-28. No page of Microsoft shows one. */
const OBSERVED = 'https://github.com/gravitational/teleport/blob/master/rfd/0211-azure-devops-joining.md';
const GOOGLE = 'https://docs.cloud.google.com/iam/docs/workload-identity-federation-with-deployment-pipelines';
const asOf = '2026-11-27';

const always = (name: string, more: Partial<ClaimFacts> = {}): ClaimFacts => ({ name, always: true, source: OBSERVED, asOf, ...more });
const optional = (name: string, more: Partial<ClaimFacts> = {}): ClaimFacts => always(name, { always: false, ...more });

/** The audience that the credentials of Azure name. A connection cannot ask for another one. */
export const EXCHANGE_AUDIENCE: Fact<string> = { value: 'api://AzureADTokenExchange', source: TROUBLESHOOTING, asOf };

/** The same as tokens of Entra write it: the id of that application. */
export const EXCHANGE_APPLICATION: Fact<string> = { value: 'fb60f99c-7a34-4190-8149-302f77469936', source: GOOGLE, asOf };

/** Azure DevOps as an application of Entra, which asks for the tokens of its connections: the same in every tenant. SECONDARY. */
export const AZURE_DEVOPS_APPLICATION: Fact<string> = { value: '499b84ac-1321-427f-aa17-267ca6975798', source: OBSERVED, asOf };

/**
 * The day from which on the issuer of Azure DevOps itself mints no tokens for connections to the public cloud of Azure whose identity is a managed one or
 * an application of one tenant; connections of Docker and of extensions are among them. UNCLEAR: whether that holds for connections to other clouds, and
 * for tokens of a pipeline without a connection. Tokens of connections to Azure Government, Azure operated by 21Vianet and Azure Stack, and of applications of
 * several tenants, stay.
 */
export const RETIREMENT: Fact<string> = { value: '2027-07-01', source: CONVERSION, asOf };

/** A base64url of 16 bytes, twice, and two ids. SECONDARY: the form is that of the published tokens; Microsoft's page has "<entra prefix>/sc/<organization id>/<connection id>". */
const ENTRA_SUBJECT = /^\/eid1\/c\/pub\/t\/[A-Za-z0-9_-]{22}\/a\/[A-Za-z0-9_-]{22}\/sc\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The tokens that Entra mints for service connections of Azure DevOps: the default for new ones. The same issuer mints the tokens of people, applications and
 * managed identities of the tenant: the subject tells them apart. Of the personal accounts that share one tenant everybody has one, so that is left out.
 * Only the public cloud: connections to others keep the issuer of Azure DevOps.
 * @see https://learn.microsoft.com/en-us/azure/devops/pipelines/release/troubleshoot-workload-identity (2026-11-27)
 */
export const AZURE_DEVOPS_ENTRA_FACTS: IssuerFacts = {
  id: 'azure-devops-entra',
  platform: 'Azure DevOps, by the issuer of Microsoft Entra',
  deployments: [{
    issuers: /^https:\/\/login\.microsoftonline\.com\/(?!9188040d-6c67-4c5b-b112-36a304b66dad\/)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\/v2\.0$/,
    tenancy: Tenancy.URL,
    tenantClaims: [],
    claimsSettled: true,
    runSubjects: { words: 'that of a service connection, /eid1/c/pub/t/.../a/.../sc/ORGANIZATION_ID/CONNECTION_ID', values: ENTRA_SUBJECT, longest: 138 },
    audience: EXCHANGE_AUDIENCE.value,
    writtenAudiences: new Map([[EXCHANGE_AUDIENCE.value, EXCHANGE_APPLICATION.value]]),
  }],
  claims: [
    always('tid', { alphabet: UUID, source: ENTRA_CLAIMS }),
    // Of access tokens, and those of connections are such; the id tokens of people lack it. What AWS makes of it is UNCLEAR.
    optional('azp', { alphabet: UUID, source: ENTRA_CLAIMS }),
    optional('oid', { alphabet: UUID, source: ENTRA_CLAIMS }),
    // Unique in the sign-in logs of the tenant. Microsoft documents no length; 22 characters in every published token.
    always('uti', { longest: 22, source: ENTRA_CLAIMS }),
    always('ver', { alphabet: oneOf('2.0'), source: ENTRA_CLAIMS }),
    // An optional claim of Entra's, there in the published token.
    optional('idtyp', { source: ENTRA_CLAIMS }),
  ],
  tellingClaims: ['sub', 'oid', 'azp', 'tid'],
  traceClaims: ['tid', 'uti'],
  subject: new Escaping(new Map()),
  // The published token was valid for 24 hours and 5 minutes. Google's pages name 24 and 48 hours as the most that it takes, and its guide shows these tokens.
  tokenMinutes: 24 * 60 + 5,
};

/**
 * The tokens of the older issuer, that of Azure DevOps itself: of connections (`sc://ORGANIZATION/PROJECT/CONNECTION`) and of pipelines without one
 * (`p://ORGANIZATION/PROJECT/PIPELINE`). Names, which may be given to another one; nothing in them is escaped, as far as published ones show.
 * The claims of the latter are SECONDARY.
 * @see https://learn.microsoft.com/en-us/azure/devops/pipelines/release/convert-service-connections (2026-11-27)
 */
export const AZURE_DEVOPS_FACTS: IssuerFacts = {
  id: 'azure-devops',
  platform: 'Azure DevOps',
  deployments: [{
    issuers: /^https:\/\/vstoken\.dev\.azure\.com\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    tenancy: Tenancy.URL,
    tenantClaims: [],
    claimsSettled: true,
    audience: EXCHANGE_AUDIENCE.value,
  }],
  claims: [
    optional('org_id', { alphabet: UUID }),
    optional('prj_id', { alphabet: UUID }),
    optional('def_id'),
    optional('rpo_id'),
    optional('rpo_uri'),
    optional('rpo_ver'),
    optional('rpo_ref'),
    optional('run_id'),
    always('jti', { alphabet: UUID }),
  ],
  tellingClaims: ['sub', 'rpo_ref', 'def_id', 'prj_id'],
  traceClaims: ['jti'],
  subject: new Escaping(new Map()),
  // Of the published ones, from `nbf` on; five from `iat` on.
  tokenMinutes: 15,
};
