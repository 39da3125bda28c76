import { ClaimCondition, CompiledTrust, TrustAlternative } from './compiled-trust';
import { MatcherKind } from '../claims';

/** Where a party that compares `sub` and perhaps some keys holds a condition. */
export enum Place {
  /** The subject holds it. */
  SUBJECT = 'subject',
  /** A key of its own holds it. */
  KEY = 'key',
  /** The subject holds the name that stands in for the id. */
  NAME = 'name',
  /** Nothing can. */
  NOWHERE = 'nowhere',
}

/** A condition with its place. */
export interface Placement {
  readonly condition: ClaimCondition;
  readonly place: Place;
  /** The alternative that asks for it. */
  readonly alternative: TrustAlternative;
}

/**
 * Places each condition of an alternative: in the subject if that proves the claim, else on a key that the party has, else on
 * the name in the subject, but for the tenant. A key is compared with positive operators only, so it holds a value or a pattern, never an absence.
 */
export function place(alternative: TrustAlternative, keys: ReadonlySet<string>): Placement[] {
  const proved = new Set(alternative.subject.proves);
  return alternative.conditions.map((condition) => ({ condition, place: placeOf(condition, proved, keys), alternative }));
}

function placeOf(condition: ClaimCondition, proved: ReadonlySet<string>, keys: ReadonlySet<string>): Place {
  const positive = condition.matcher.kind === MatcherKind.EXACT || condition.matcher.kind === MatcherKind.PATTERN;
  if (proved.has(condition.claim)) return Place.SUBJECT;
  if (positive && keys.has(condition.claim)) return Place.KEY;
  // A name never stands in for the tenant: it can be registered anew.
  const byName = condition.requirement === 'tenant' ? undefined : condition.byName;
  return byName !== undefined && proved.has(byName) ? Place.NAME : Place.NOWHERE;
}

/** Why a claim that stands in the subject is not proved by it; undefined where it does not stand there, or the reason is plain. */
export function whyUnproven({ subject: { unproven = {} } }: TrustAlternative, claim: string): string | undefined {
  return Object.hasOwn(unproven, claim) ? unproven[claim] : undefined;
}

/** Whether every way in pins the tenant; only an issuer of one tenant may do without. */
export function hasTenantPin(trust: CompiledTrust): boolean {
  return trust.alternatives.every(({ conditions }) => conditions.some(({ requirement }) => requirement === 'tenant'));
}
