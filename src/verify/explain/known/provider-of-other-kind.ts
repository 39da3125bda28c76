import { ofFault } from './fault';

/** @see https://docs.cloud.google.com/iam/docs/reference/rest/v1/projects.locations.workloadIdentityPools.providers (2026-11-21) */
export const PROVIDER_OF_OTHER_KIND = ofFault('provider-of-other-kind', ({ leaf }) => ({
  text: `this provider is for ${leaf.got}, and takes no OIDC token`,
  remedy: 'a provider with oidc and the issuer of the token, in a pool of its own',
}));
