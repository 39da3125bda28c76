import { waysOf } from './ways-of';
import { MatcherKind } from '../../claims/matcher';
import { claimsOf, Literal, Way } from '../../claims/solve';
import { Admitted } from '../../trust/admitted';

/** Repositories or owners, by name and by id. */
export interface Names {
  readonly names: readonly string[];
  readonly ids: readonly string[];
}

const SUBJECT = /(?:^|:)repo:([^/@:*?]+)(?:@(\d+))?\/(?:([^/@:*?]+)(?:@(\d+))?(?=:|$))?/;

/** The repositories and owners that the documents name. */
export function namedIn(admitted: Admitted): { readonly repositories: Names; readonly owners: Names } {
  const exact = exactValues(admitted);
  const of = (claim: string) => exact.flatMap(([name, value]) => name === claim ? [value] : []);
  const parts = exact.flatMap(([claim, value]) => claim === 'sub' ? [SUBJECT.exec(value)] : []);
  const defined = (values: readonly (string | undefined)[]) => [...new Set(values.flatMap((value) => value ?? []))].sort();
  return {
    repositories: {
      names: defined([...of('repository'), ...parts.map((found) => found?.[1] && found[3] ? `${found[1]}/${found[3]}` : undefined)]),
      ids: defined([...of('repository_id'), ...parts.map((found) => found?.[4])]),
    },
    owners: {
      names: defined([...of('repository_owner'), ...of('repository').map((name) => name.split('/')[0]), ...parts.map((found) => found?.[1])]),
      ids: defined([...of('repository_owner_id'), ...parts.map((found) => found?.[2])]),
    },
  };
}

/** Names and ids that may stand in texts that are made of several claims: what a binding asks of them. Whether they can is for a search to say. */
export function namedTogether(admitted: Admitted): Names {
  const texts = (waysOf(admitted) ?? []).flat().flatMap((literal) => {
    if (literal.kind !== 'match' || !literal.holds || literal.of.length < 2 || literal.matcher.exactValue === undefined) return [];
    return [{ claims: claimsOf(literal), value: literal.matcher.exactValue }];
  });
  const found = (claim: string, pattern: RegExp) => [...new Set(texts.filter(({ claims }) => claims.includes(claim))
    .flatMap(({ value }) => [...value.matchAll(pattern)].map(([, name]) => name)))].sort().slice(0, MOST_TOGETHER);
  // One behind the other, since any of them may be the name.
  return { names: found('repository', /(?=(?<![A-Za-z0-9_-])([A-Za-z0-9][A-Za-z0-9_-]*\/[A-Za-z0-9._-]+))/g), ids: found('repository_id', /(?<![0-9])([1-9][0-9]{0,19})(?![0-9])/g) };
}

/** Each costs a search. */
const MOST_TOGETHER = 12;

/** Whether each way in names an owner in so many words. Spares a search that patterns make long. */
export function eachWayNamesAnOwner(admitted: Admitted): boolean {
  const ways = waysOf(admitted) ?? [];
  return ways.length > 0 && ways.every((way) => exactValuesOf(way).some(([claim, value]) => claim === 'sub'
    ? /^repo:[^/@:*?]+(?:@\d+)?\//.test(value)
    : ['repository_owner', 'repository_owner_id', 'repository', 'repository_id'].includes(claim) && !/[*?]/.test(value)));
}

/** Claims with the values that some way in asks of them; of a pattern, what it begins with. */
function exactValues(admitted: Admitted): [claim: string, value: string][] {
  return exactValuesOf((waysOf(admitted) ?? []).flat());
}

function exactValuesOf(way: Way): [claim: string, value: string][] {
  return way.flatMap((literal) => {
    if (literal.kind !== 'match' || literal.of.length !== 1 || claimsOf(literal).length !== 1) return [];
    const pattern = literal.holds ? literal.matcher.pattern?.toString() : undefined;
    const values = pattern === undefined ? valuesLeft(literal) : [pattern];
    return values.map((value): [claim: string, value: string] => [claimsOf(literal)[0], value]);
  });
}

/** The values that a text may still have, where they are counted: the one that it is, or those of a list (`in [...]`). */
export function valuesLeft({ matcher, holds }: Extract<Literal, { kind: 'match' }>): readonly string[] {
  if (holds) return matcher.exactValue === undefined ? [] : [matcher.exactValue];
  return matcher.kind === MatcherKind.NONE_OF ? matcher.values : [];
}
