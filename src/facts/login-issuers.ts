import { Fact } from '../internal/fact';

/** Issuers whose tokens are of people and of applications that log in, and of no job: no CI system mints them. */
interface LoginIssuer {
  readonly issuers: RegExp;
  /** Whose tokens they are, for people. */
  readonly whose: string;
}

/**
 * Google mints tokens of service accounts too, those of Cloud Build among them, by the issuer of everybody with an account. Entra mints those of Azure DevOps,
 * which are told by their subjects alone. IAM knows the first four without a provider.
 */
export const LOGIN_ISSUERS: Fact<readonly LoginIssuer[]> = {
  value: [
    { issuers: /^(?:https:\/\/)?accounts\.google\.com\/?$/, whose: 'everybody with a Google account, and every service account' },
    { issuers: /^(?:https:\/\/)?cognito-identity(?:\.[a-z0-9-]+)?\.amazonaws\.com\/?$/, whose: 'the users of identity pools of Amazon Cognito' },
    { issuers: /^(?:https:\/\/)?(?:www\.amazon\.com|graph\.facebook\.com|www\.facebook\.com|appleid\.apple\.com)\/?$/, whose: 'the customers of a shop or a social network' },
    { issuers: /^https:\/\/cognito-idp\.[a-z0-9-]+\.amazonaws\.com\/[^/]+\/?$/, whose: 'the users of a user pool of Amazon Cognito' },
    { issuers: /^https:\/\/securetoken\.google\.com\/[^/]+\/?$/, whose: 'the users of a Firebase project' },
    { issuers: /^https:\/\/sts\.windows\.net\/[^/]+\/?$/, whose: 'people, applications and managed identities of a tenant of Microsoft Entra' },
    { issuers: /^https:\/\/login\.(?:microsoftonline\.(?:com|us)|chinacloudapi\.cn|partner\.microsoftonline\.cn)\/.*$/, whose: 'people, applications and managed identities of a tenant of Microsoft Entra' },
    { issuers: /^https:\/\/[a-z0-9-]+(?:\.[a-z]{2})?\.auth0\.com\/?$/, whose: 'the users of a tenant of Auth0' },
    { issuers: /^https:\/\/[a-z0-9-]+\.okta(?:preview|-emea)?\.com(?:\/oauth2\/[^/]+)?\/?$/, whose: 'the users of an organization of Okta' },
  ],
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif',
  asOf: '2026-11-27',
};

/** Whose tokens an issuer mints, where it is one that people log in with; undefined of others. */
export const loginIssuerOf = (issuer: string): string | undefined => LOGIN_ISSUERS.value.find(({ issuers }) => issuers.test(issuer))?.whose;
