import { issuersOf } from './issuers';
import { isOneOf } from './questions';
import { conjunction, Formula } from '../../claims';
import { issuerOf } from '../../issuers/known';
import { isUnsettled, RunScopes } from '../../trust';
import { Side } from '../compare/side';

/** What a side lets in of one CI system. */
export interface SideOfIssuer {
  readonly side: Side;
  /** How its runs are told apart. @default - this library does not know it */
  readonly scopes?: RunScopes;
}

/** A side for each CI system whose tokens it lets in; undefined where some way in names no issuer. */
export function byIssuer(side: Side): readonly SideOfIssuer[] | undefined {
  const groups = new Map<RunScopes | undefined, string[]>();
  for (const url of issuersOf(side.admitted) ?? []) {
    const scopes = issuerOf(url)?.scopes;
    groups.set(scopes, [...groups.get(scopes) ?? [], url]);
  }
  if (groups.size === 0) return undefined;
  return [...groups].map(([scopes, urls]) => ({ scopes, side: groups.size === 1 ? side : within(side, urls) }));
}

/** The same side for the tokens of some issuers alone. */
const within = (side: Side, urls: readonly string[]): Side => sideWith(side, isOneOf('iss', urls));

/** The same side for the tokens for which a formula holds. */
export function sideWith(side: Side, formula: Formula): Side {
  const { admitted } = side;
  if (isUnsettled(admitted)) return side;
  const both = (bound: Formula) => conjunction([formula, bound]);
  const { computed } = admitted;
  return {
    ...side,
    admitted: {
      ...admitted,
      lowerBound: both(admitted.lowerBound),
      ...admitted.upperBound && { upperBound: both(admitted.upperBound) },
      ...computed && { computed: { ...computed, lowerBound: both(computed.lowerBound), ...computed.upperBound && { upperBound: both(computed.upperBound) } } },
    },
  };
}
