/**
 * How long credentials live once they are given. Secondary source: the README of azure/login names 24 hours for managed identities.
 * @see https://github.com/Azure/login (read 2026-11-21)
 */
export const AZURE_LIFETIME = 'access tokens of a managed identity live up to 24 hours; deleting the credential ends none of them';
