/**
 * How long credentials live, for people. Action logins ask for no lifetime of their own; for a managed identity Entra gives the long one.
 * @see https://github.com/Azure/login#login-with-openid-connect-oidc-recommended (2026-11-21)
 */
export const AZURE_LIFETIME = 'an access token of a managed identity lives up to 24 hours and cannot be revoked; nothing in the credential shortens it';
