import { certainWaysOf, waysOf } from './ways-of';
import { isLiteral, MatcherKind } from '../../claims';
import { claimsOf, Literal, Way } from '../../claims/solve';
import { Admitted, NamedValue, RunScopes, ScopeLevel, WILDCARD } from '../../trust';

/** A text that is compared with something. */
export type Match = Extract<Literal, { kind: 'match' }>;

/** Projects or organizations, by name and by id. */
export interface Names {
  readonly names: readonly string[];
  readonly ids: readonly string[];
}

/** All texts that some way in asks for. */
export const matchesOf = (admitted: Admitted): Match[] => matchesIn(waysOf(admitted));

const matchesIn = (ways: readonly Way[] | undefined): Match[] => (ways ?? []).flat().filter((asked): asked is Match => asked.kind === 'match');

/** Whether some way in compares letters in either case: what it names is named in any spelling. */
export function ignoresCase(admitted: Admitted): boolean {
  return matchesOf(admitted).some(({ matcher }) => matcher.pattern?.parts.some(({ oneOf }) => oneOf !== undefined) === true);
}

/** Values of claims that some way in names in so many words: in the claim itself, or in the text of another one. */
export function namedIn(admitted: Admitted, scopes: RunScopes): readonly NamedValue[] {
  const before = NAMED.get(admitted);
  if (before?.scopes === scopes) return before.named;
  const named = find(admitted, scopes);
  NAMED.set(admitted, { scopes, named });
  return named;
}

/** Of one document it is asked often, and of one CI system. */
const NAMED = new WeakMap<Admitted, { readonly scopes: RunScopes; readonly named: readonly NamedValue[] }>();

function find(admitted: Admitted, scopes: RunScopes): readonly NamedValue[] {
  return [...matchesOf(admitted), ...matchesIn(certainWaysOf(admitted))].flatMap((match) => alternativesOf(match, scopes).flat());
}

/** What of a level is among them. */
export function namesOf({ name, id }: ScopeLevel, named: readonly Pick<NamedValue, 'claim' | 'value'>[]): Names {
  const of = (claim?: string) => [...new Set(named.flatMap((one) => one.claim === claim ? [one.value] : []))].sort();
  return { names: of(name), ids: of(id) };
}

/** Whether each way in settles whose runs it lets in. Spares a search that patterns make long. */
export function eachWayNamesAnOrganization(admitted: Admitted, scopes: RunScopes): boolean {
  const ways = waysOf(admitted) ?? [];
  const claims = [scopes.project, scopes.organization].flatMap(({ name, id }) => [name, id]);
  const settles = (named: readonly NamedValue[]) => named.some(({ claim, certain }) => certain && claims.includes(claim));
  const isSettled = (literal: Way[number]) => {
    const alternatives = literal.kind === 'match' ? alternativesOf(literal, scopes) : [];
    return alternatives.length > 0 && alternatives.every(settles);
  };
  return ways.length > 0 && ways.every((way) => way.some(isSettled));
}

/** What each text that a claim may have says: one text, or those of a list. */
function alternativesOf(match: Match, scopes: RunScopes): readonly (readonly NamedValue[])[] {
  const [claim, ...others] = claimsOf(match);
  if (claim === undefined || others.length > 0 || match.of.length !== 1) return [];
  const pattern = match.holds ? match.matcher.pattern : undefined;
  if (pattern) return [scopes.namedIn(claim, pattern.parts.map((part) => isLiteral(part) ? part.literal : part.oneOf?.[0] ?? WILDCARD).join(''))];
  return valuesLeft(match).map((value) => [{ claim, value, certain: true }, ...scopes.namedIn(claim, value)]);
}

/** The values that a text may still have, where they are counted: the one that it is, or those of a list (`in [...]`). */
function valuesLeft({ matcher, holds }: Match): readonly string[] {
  if (holds) return matcher.exactValue === undefined ? [] : [matcher.exactValue];
  return matcher.kind === MatcherKind.NONE_OF ? matcher.values : [];
}
