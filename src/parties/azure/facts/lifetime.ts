import { SessionLength } from '../../../trust';

/**
 * How long credentials live, for people. The login action asks for no lifetime of its own; for a managed identity Entra gives the long one.
 * @see https://github.com/Azure/login#login-with-openid-connect-oidc-recommended (2026-11-21)
 * @see https://learn.microsoft.com/en-us/entra/identity-platform/configurable-token-lifetimes (2026-11-21)
 */
export const AZURE_LIFETIME = 'an access token of a managed identity lives up to 24 hours, one of an application 60 to 90 minutes unless a policy of the tenant says otherwise; '
  + 'neither can be revoked, and nothing in the credential shortens it';

/** How long an access token of a managed identity lives at most, in seconds. */
export const IDENTITY_TOKEN_SECONDS = 86_400;

/** How long one of an application does, unless a policy of the tenant says otherwise. */
export const APPLICATION_TOKEN_SECONDS = 5_400;

/**
 * How long sessions are, by what an identity is. A policy of the tenant reaches from 10 minutes to a day, and no managed identity.
 * @see https://learn.microsoft.com/en-us/entra/identity-platform/configurable-token-lifetimes (2026-11-21)
 */
export const SESSIONS = {
  managedIdentity: {
    seconds: IDENTITY_TOKEN_SECONDS,
    fix: 'nothing shortens the access tokens of a managed identity: use an application, whose tokens live 60 to 90 minutes',
  },
  application: {
    seconds: APPLICATION_TOKEN_SECONDS,
    unless: { why: 'a policy of the tenant says otherwise', seconds: IDENTITY_TOKEN_SECONDS },
    fix: 'assign a policy of token lifetimes to the application that has its access tokens live as long as is allowed, or less',
  },
} as const satisfies Readonly<Record<string, SessionLength>>;
