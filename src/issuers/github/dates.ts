import { literal } from './literal';
import { malformedDate } from '../../internal/catalogue/github-workflow';

/**
 * From this day on, new, renamed and transferred repositories emit immutable subjects. GitHub writes "after July 15, 2026";
 * what the day itself does is unclear, so it counts as immutable.
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export const IMMUTABLE_SINCE = '2026-07-15';

/** Checks a calendar date; dates in this form compare as text. */
export function checkDate(what: string, value: unknown): string {
  const text = literal(what, value);
  const [year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.slice(1).map(Number) ?? [];
  const date = new Date(Date.UTC(year ?? NaN, (month ?? NaN) - 1, day ?? NaN));
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) throw malformedDate(what, text);
  return text;
}
