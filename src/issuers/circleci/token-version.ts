import { Cause, textOf } from '../../trust';

const ISSUER = /^https:\/\/oidc\.circleci\.com\/org\//;

/** CircleCI's first token names no source in its subject, the second one does. @see https://circleci.com/docs/openid-connect-tokens/ @see https://github.com/circleci/circleci-docs/pull/7801 (2026-11-21) */
export const CIRCLECI_TOKEN_VERSION: Cause = {
  id: 'circleci-token-version',
  find({ claim, got, expected, token }) {
    const asksSource = expected.some((value) => value.includes('/vcs-origin/') || value.includes('/vcs-ref/'));
    if (claim !== 'sub' || !ISSUER.test(textOf(token, 'iss') ?? '') || !asksSource || got === undefined || got.includes('/vcs-ref/')) return undefined;
    return {
      text: 'the job gave the first token of CircleCI, whose subject ends with the user; the trust asks for the source, which the second one has',
      remedy: '$CIRCLE_OIDC_TOKEN_V2 in place of $CIRCLE_OIDC_TOKEN in the job; the trust stays as it is',
    };
  },
};
