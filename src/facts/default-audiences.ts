import { Fact } from '../internal/fact';

/** What tokens have whose job asked for no audience: the address of the owner, or of the instance. Whatever service takes that takes them all. */
export const DEFAULT_AUDIENCES: Fact<RegExp> = {
  value: /^https:\/\/(?:github|gitlab)\.com(?:\/|$)/,
  source: 'https://docs.github.com/en/actions/reference/security/oidc, https://docs.gitlab.com/ci/secrets/id_token_authentication/',
  asOf: '2026-11-26',
};
