import { waysOf } from './ways-of';
import { claimsOf, Way } from '../../../claims/solve';
import { Admitted } from '../../../trust/admitted';

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
    if (literal.kind !== 'match' || !literal.holds || literal.of.length !== 1 || claimsOf(literal).length !== 1) return [];
    const value = literal.matcher.exactValue ?? literal.matcher.pattern?.toString();
    return value === undefined ? [] : [[claimsOf(literal)[0], value]];
  });
}
