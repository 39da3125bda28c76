import { byIssuer, SideOfIssuer } from './by-issuer';
import { scopeBySubject } from './by-subject';
import { FoundScope } from './found-scope';
import { IssuerScope } from './issuer-scope';
import { issuersOf } from './issuers';
import { Search } from './search';
import { TrustScope } from './trust-scope';
import { waysOf } from './ways-of';
import { widthOf } from './width';
import { ALWAYS } from '../../claims';
import { IDeclaredProject, otherDoorInWords } from '../../trust';
import { ComparisonAnswer } from '../compare/comparison';
import { Side } from '../compare/side';

/** How far the runs reach that a side lets in, over all tokens that its issuers can mint; not known where everybody comes in by another door. */
export function findScope(side: Side, declared: readonly IDeclaredProject[]): FoundScope {
  const open = side.otherDoors?.find(({ everybody }) => everybody);
  if (open === undefined) return ofTokens(side, declared);
  return { scope: TrustScope.UNKNOWN, of: `it also lets in others, who show no token: ${otherDoorInWords(open)}` };
}

function ofTokens(side: Side, declared: readonly IDeclaredProject[]): FoundScope {
  const nobody = new Search(side, declared, true).none(ALWAYS);
  if (nobody.answer === ComparisonAnswer.YES || waysOf(side.admitted)?.length === 0) return { scope: TrustScope.NOBODY, of: 'no token' };
  const sides = byIssuer(side);
  const isUnknown = nobody.answer === ComparisonAnswer.UNKNOWN && sides?.every(({ scopes }) => scopes !== undefined);
  if (isUnknown || sides === undefined) return { scope: TrustScope.UNKNOWN, of: nobody.because };
  return widest(sides.map((one) => ofIssuer(one, declared, sides.length > 1)));
}

/** Whether anybody gets in at all was asked of all issuers at once. */
function ofIssuer({ side, scopes }: SideOfIssuer, declared: readonly IDeclaredProject[], isPart: boolean): FoundScope {
  const search = new Search(side, declared, true);
  const nobody = isPart || scopes === undefined ? search.none(ALWAYS) : undefined;
  if (nobody?.answer === ComparisonAnswer.YES) return { scope: TrustScope.NOBODY, of: 'no token' };
  if (scopes === undefined) return scopeBySubject(side.admitted, issuersOf(side.admitted) ?? []) ?? { scope: TrustScope.UNKNOWN, of: nobody!.because };
  if (nobody?.answer === ComparisonAnswer.UNKNOWN) return { scope: TrustScope.UNKNOWN, of: nobody.because };
  return new IssuerScope(search, side.admitted, scopes).find();
}

/** Of several CI systems the one that lets in most; whose runs it names is named of all that let in as many. */
function widest(found: readonly FoundScope[]): FoundScope {
  const width = Math.max(...found.map(({ scope }) => widthOf(scope)));
  const [first, ...others] = found.filter(({ scope }) => widthOf(scope) === width);
  return { ...first, of: [first, ...others].map(({ of }) => of).join(', '), ...others.some(({ reRegistrable }) => reRegistrable) && { reRegistrable: true } };
}
