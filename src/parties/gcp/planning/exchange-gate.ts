import { MatcherKind } from '../../../claims';
import { ClaimCondition, TrustAlternative } from '../../../trust';
import { all, any, Cel, claim, equal, oneOf, text } from '../cel/ast';
import { celOf } from '../cel/condition';
import { printCel } from '../cel/print';
import { LIMITS } from '../limits';

/** Where the exchange holds a condition of an alternative. */
export enum ExchangeHold {
  /** For every token that the pool takes. */
  ALWAYS = 'always',
  /** As a part of one of the listed alternatives. */
  LISTED = 'listed',
  /** Not there: the list of alternatives grew too long. */
  NOT = 'not',
}

const TENANT = 'tenant';
const keyOf = ({ claim: name, matcher }: ClaimCondition) => `${name} ${matcher.key}`;
const isTenant = ({ requirement }: ClaimCondition) => requirement === TENANT;

/**
 * The provider's condition, for all workflows of the pool together: one of their tenants, what all of them ask for, and, while
 * it fits, one of their alternatives. Whatever does not fit is left to the identities. Immutable, so that a refused workflow
 * leaves no trace.
 */
export class ExchangeGate {
  public static readonly EMPTY = new ExchangeGate(new Map(), undefined, []);

  private printed?: string;

  private constructor(
    /** The tenant pin of each alternative, once each. */
    private readonly tenants: ReadonlyMap<string, readonly ClaimCondition[]>,
    /** What every alternative asks for; undefined before the first. */
    private readonly shared: readonly ClaimCondition[] | undefined,
    /** All alternatives; undefined once they do not fit. */
    private readonly listed: readonly (readonly ClaimCondition[])[] | undefined,
  ) {}

  /** With more alternatives. Once their list does not fit it never comes back: more alternatives only make it longer. */
  public with(alternatives: readonly TrustAlternative[], optional: ReadonlySet<string>): ExchangeGate {
    const added = alternatives.map(({ conditions }) => conditions);
    const shared = added.reduce(common, this.shared) ?? [];
    const wider = new ExchangeGate(addTenants(this.tenants, added), shared, this.listed && [...this.listed, ...added]);
    const fits = wider.listed === undefined || wider.full(optional).length <= LIMITS.condition.value;
    return fits ? wider : new ExchangeGate(wider.tenants, shared, undefined);
  }

  /** The condition; undefined where nothing common can be said, which a pool for a multi-tenant issuer never comes to. */
  public condition(optional: ReadonlySet<string>): string | undefined {
    this.printed ??= this.listed ? this.full(optional) : printAll(this.withoutList(optional));
    return this.printed === '' ? undefined : this.printed;
  }

  /** Where a condition of one of the alternatives is held. */
  public holds(condition: ClaimCondition): ExchangeHold {
    if (this.shared?.some((other) => keyOf(other) === keyOf(condition)) || (isTenant(condition) && this.tenants.size === 1)) return ExchangeHold.ALWAYS;
    if (this.listed) return ExchangeHold.LISTED;
    return isTenant(condition) ? ExchangeHold.ALWAYS : ExchangeHold.NOT;
  }

  private full(optional: ReadonlySet<string>): string {
    const always = [...this.tenantPin(optional), ...this.beside().map((condition) => celOf(condition, optional))];
    return printAll([...always, ...this.anyListed(optional)]);
  }

  /** The tenant pin, and as much of what is shared as fits. */
  private withoutList(optional: ReadonlySet<string>): Cel[] {
    return this.beside().reduce((parts, condition) => {
      const more = [...parts, celOf(condition, optional)];
      return printAll(more).length <= LIMITS.condition.value ? more : parts;
    }, this.tenantPin(optional));
  }

  /** What is shared, but for the tenant. */
  private beside(): ClaimCondition[] {
    return (this.shared ?? []).filter((condition) => !isTenant(condition));
  }

  private tenantPin(optional: ReadonlySet<string>): Cel[] {
    const pins = [...this.tenants.values()];
    if (pins.length === 0) return [];
    return [foldedValues(pins, optional) ?? any(sorted(pins.map((pin) => all(pin.map((condition) => celOf(condition, optional))))))];
  }

  /** The alternatives without what is shared; nothing where one of them asks for no more than that. */
  private anyListed(optional: ReadonlySet<string>): Cel[] {
    const shared = new Set(this.shared?.map(keyOf));
    const rest = (this.listed ?? []).map((conditions) => conditions.filter((condition) => !shared.has(keyOf(condition))));
    if (rest.length === 0 || rest.some((conditions) => conditions.length === 0)) return [];
    return [any(sorted(rest.map((conditions) => all(conditions.map((condition) => celOf(condition, optional))))))];
  }
}

function addTenants(known: ReadonlyMap<string, readonly ClaimCondition[]>, added: readonly (readonly ClaimCondition[])[]) {
  const pins = added.map((conditions) => conditions.filter(isTenant)).filter((pin) => pin.length > 0);
  const fresh = pins.map((pin) => [pin.map(keyOf).join(' '), pin] as const).filter(([key]) => !known.has(key));
  return fresh.length === 0 ? known : new Map([...known, ...fresh]);
}

function common(shared: readonly ClaimCondition[] | undefined, conditions: readonly ClaimCondition[]): readonly ClaimCondition[] {
  const keys = new Set(conditions.map(keyOf));
  return shared === undefined ? conditions : shared.filter((condition) => keys.has(keyOf(condition)));
}

/** `claim == 'id'`, or `claim in ['id', ...]`, where each pin is one exact value of the same always present claim. */
function foldedValues(pins: readonly (readonly ClaimCondition[])[], optional: ReadonlySet<string>): Cel | undefined {
  const [[first]] = pins;
  const alike = pins.every((pin) => pin.length === 1 && pin[0].claim === first.claim && pin[0].matcher.kind === MatcherKind.EXACT);
  if (!alike || optional.has(first.claim)) return undefined;
  const values = pins.map(([{ matcher }]) => matcher.values[0]).sort();
  return values.length === 1 ? equal(claim(first.claim), text(values[0])) : oneOf(claim(first.claim), values);
}

/** Once each, in the order of their text. */
function sorted(parts: Cel[]): Cel[] {
  const byText = new Map(parts.map((part) => [printCel(part), part]));
  return [...byText].sort(([a], [b]) => a < b ? -1 : 1).map(([, part]) => part);
}

const printAll = (parts: readonly Cel[]) => parts.length === 0 ? '' : printCel(all(parts));
