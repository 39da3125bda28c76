/**
 * From this day on, new, renamed and transferred repositories emit immutable subjects. GitHub writes "after July 15, 2026";
 * what the day itself does is unclear, so it counts as immutable.
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export const IMMUTABLE_SINCE = '2026-07-15';
