import { audiencesOf, ownName } from './audience';
import { conditionBounds } from './condition';
import { AS_CLAIMS, EngineParts, UNSETTLED } from './engine-parts';
import { equals } from './equality';
import { claimsOf, exchangeBounds } from './exchange';
import { sizeAssumptions } from './mapping';
import { ALWAYS, isUnicode, NEVER } from '../../../claims';
import { Admitted, AdmittedTokens, Bounds, boundsOf, every, exactly, OPEN, some, Verdict } from '../../../trust';
import { IdentityDocument, MemberDocument } from '../artifact-document';
import { Condition } from '../evaluate/condition';
import { Exchange } from '../evaluate/exchange';
import { conditionRefusals } from '../evaluate/refusals';
import { SOME_SHARED_ISSUER } from '../facts/shared-issuers';

/** Something that is settled before any token. */
interface Fixed {
  readonly verdict: Verdict;
}

/** All tokens that get in at an identity: some exchange takes them, and some member names what it maps. */
export function admittedBy({ obstacles, members }: IdentityDocument, exchanges: readonly Exchange[], fixed: readonly Fixed[]): Admitted {
  return admitted((engine) => {
    const paths = exchanges.map((exchange) => every([exchangeBounds(exchange, engine), some(membersOf(members, exchange, engine))]));
    return every([...obstacles.map(ofFixed), some([...paths, ...fixed.map(ofFixed)])]);
  }, exchanges);
}

/** All tokens that an exchange takes. */
export const admittedByExchange = (exchange: Exchange): Admitted => admitted((engine) => exchangeBounds(exchange, engine), [exchange]);

/** All tokens that a condition lets pass, whatever the issuer and the audience. */
export function admittedByCondition(condition: Condition): Admitted {
  const refused = condition.expression && conditionRefusals(SOME_SHARED_ISSUER, undefined, condition.expression).length > 0;
  const passing = (engine: EngineParts) => {
    const bounds = conditionBounds(condition, { engine, partly: false });
    return refused ? { ...bounds, lowerBound: NEVER } : bounds;
  };
  return { ...formulas(passing), audiences: [] };
}

function admitted(made: (engine: EngineParts) => Bounds, exchanges: readonly Exchange[]): Admitted {
  const providers = exchanges.map(({ provider }) => provider);
  const audiences = [...new Set(providers.flatMap(audiencesOf))].sort();
  const own = providers.map(ownName).find((name) => name !== undefined);
  const assumptions = exchanges.flatMap(({ mapping, provider }) => sizeAssumptions(mapping, claimsOf(provider)));
  return { ...formulas(made), audiences, ...own === undefined ? {} : { ownAudience: own }, assumptions: [...new Set(assumptions)] };
}

/** Where nothing is open, both bounds are one. */
function formulas(made: (engine: EngineParts) => Bounds): Pick<AdmittedTokens, 'lowerBound' | 'upperBound' | 'computed'> {
  const { lowerBound, upperBound } = made(UNSETTLED);
  return JSON.stringify(lowerBound) === JSON.stringify(upperBound) ? { lowerBound } : { lowerBound, upperBound, computed: made(AS_CLAIMS) };
}

const ofFixed = ({ verdict }: Fixed) => boundsOf(verdict);

/** Members of the provider's pool, and those that may be of it. */
function membersOf(members: readonly MemberDocument[], exchange: Exchange, engine: EngineParts): Bounds[] {
  return members.filter((member) => isOf(member.providers, exchange) || isOf(member.possible, exchange)).map((member) => {
    const bounds = every([...member.obstacles.map(ofFixed), memberBounds(member, exchange, engine)]);
    return isOf(member.possible, exchange) ? { ...bounds, lowerBound: NEVER } : bounds;
  });
}

const isOf = (providers: MemberDocument['providers'] | undefined, { provider }: Exchange) => providers?.includes(provider) === true;

/** The tokens of a pool that a member names. */
function memberBounds({ principal }: MemberDocument, { mapping, provider }: Exchange, engine: EngineParts): Bounds {
  if (principal?.kind === 'nobody') return exactly(NEVER);
  if (principal?.kind !== 'attribute') return exactly(ALWAYS);
  const target = mapping.lowered.find(({ name }) => name === principal.target);
  if (!target) return mapping.isUnsettled ? OPEN : exactly(NEVER);
  if (target.term && isUnicode(principal.value)) return exactly(equals(target.term, principal.value, claimsOf(provider)));
  return target.expression === undefined ? OPEN : engine(`${target.expression} is ${principal.value}`);
}
