import { MatcherKind } from '../../../claims';
import { ClaimCondition, CompiledTrust } from '../../../trust';
import { all, any, Cel, claim, equal, oneOf, text } from '../cel/ast';
import { celOf } from '../cel/condition';
import { printCel } from '../cel/print';
import { LIMITS } from '../facts/limits';

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

type Conditions = readonly ClaimCondition[];

/** What adding alternatives comes to. */
export interface PreparedGate {
  /** Characters of the tenant pin. It is never left out, so it has to fit. */
  readonly length: number;
  readonly commit: () => void;
}

/** The condition, what of the shared conditions is in it, and whether it lists the alternatives. */
interface Printed {
  readonly text: string;
  readonly kept: Conditions;
  readonly listed: boolean;
}

/**
 * The provider's condition, for all workflows of the pool together: one of their tenants, what all of them ask for, and, while
 * it fits, one of their alternatives. Whatever does not fit is left to the identities. Printed when it is asked for.
 */
export class ExchangeGate {
  /** The tenant pin of each alternative, once each. */
  private readonly tenants = new Map<string, Conditions>();
  private readonly alternatives: Conditions[] = [];
  /** What every alternative asks for; undefined before the first. */
  private shared?: Conditions;
  /** Undefined while it has to be printed anew. */
  private printed?: Printed;

  /** What tokens of any of the workflows may lack: the condition meets the tokens of all of them. */
  private optional: ReadonlySet<string> = new Set();

  /** With more alternatives. Nothing changes before the commit. */
  public prepare({ alternatives, issuer }: Pick<CompiledTrust, 'alternatives' | 'issuer'>): PreparedGate {
    const added = alternatives.map(({ conditions }) => conditions);
    const fresh = this.freshTenants(added);
    const optional = issuer.optionalClaims.every((name) => this.optional.has(name)) ? this.optional : new Set([...this.optional, ...issuer.optionalClaims]);
    const isAsBefore = fresh.length === 0 && optional === this.optional;
    const length = isAsBefore ? 0 : printAll(tenantPin([...this.tenants.values(), ...fresh.map(([, pin]) => pin)], optional)).length;
    const commit = () => {
      this.optional = optional;
      fresh.forEach(([key, pin]) => this.tenants.set(key, pin));
      this.alternatives.push(...added);
      this.shared = added.reduce(common, this.shared);
      this.printed = undefined;
    };
    return { length, commit };
  }

  /** The condition; undefined where nothing common can be said, which a pool for a multi-tenant issuer never comes to. */
  public get condition(): string | undefined {
    this.printed ??= this.print();
    return this.printed.text === '' ? undefined : this.printed.text;
  }

  /** Where a condition of one of the alternatives is held. */
  public holds(condition: ClaimCondition): ExchangeHold {
    const { kept, listed } = this.printed ??= this.print();
    const isKept = isTenant(condition) ? this.tenants.size === 1 : kept.some((other) => keyOf(other) === keyOf(condition));
    if (isKept) return ExchangeHold.ALWAYS;
    if (listed) return ExchangeHold.LISTED;
    return isTenant(condition) ? ExchangeHold.ALWAYS : ExchangeHold.NOT;
  }

  private print(): Printed {
    const beside = (this.shared ?? []).filter((condition) => !isTenant(condition));
    const full = this.printWith(beside, this.anyAlternative());
    return fits(full) ? { text: full, kept: beside, listed: true } : this.withoutList(beside);
  }

  /** The tenant pin, and as much of what is shared as fits. */
  private withoutList(beside: Conditions): Printed {
    const kept = beside.reduce<Conditions>((some, condition) => fits(this.printWith([...some, condition], [])) ? [...some, condition] : some, []);
    return { text: this.printWith(kept, []), kept, listed: false };
  }

  private printWith(beside: Conditions, rest: readonly Cel[]): string {
    return printAll([...tenantPin([...this.tenants.values()], this.optional), ...beside.map((condition) => celOf(condition, this.optional)), ...rest]);
  }

  private freshTenants(added: readonly Conditions[]): [key: string, pin: Conditions][] {
    const pins = added.map((conditions) => conditions.filter(isTenant)).filter((pin) => pin.length > 0);
    const keyed = new Map(pins.map((pin) => [pin.map(keyOf).join(' '), pin]));
    return [...keyed].filter(([key]) => !this.tenants.has(key));
  }

  /** The alternatives without what is shared; nothing where one of them asks for no more than that. */
  private anyAlternative(): Cel[] {
    const shared = new Set(this.shared?.map(keyOf));
    const rest = this.alternatives.map((conditions) => conditions.filter((condition) => !shared.has(keyOf(condition))));
    if (rest.length === 0 || rest.some((conditions) => conditions.length === 0)) return [];
    return [any(sorted(rest.map((conditions) => allHold(conditions, this.optional))))];
  }
}

function allHold(conditions: Conditions, optional: ReadonlySet<string>): Cel {
  return all(conditions.map((condition) => celOf(condition, optional)));
}

function tenantPin(pins: readonly Conditions[], optional: ReadonlySet<string>): Cel[] {
  if (pins.length === 0) return [];
  return [foldedValues(pins, optional) ?? any(sorted(pins.map((pin) => allHold(pin, optional))))];
}

function common(shared: Conditions | undefined, conditions: Conditions): Conditions {
  if (shared === undefined) return conditions;
  const keys = new Set(conditions.map(keyOf));
  return shared.every((condition) => keys.has(keyOf(condition))) ? shared : shared.filter((condition) => keys.has(keyOf(condition)));
}

/** `claim == 'id'`, or `claim in ['id', ...]`, where each pin is one exact value of the same always present claim. */
function foldedValues(pins: readonly Conditions[], optional: ReadonlySet<string>): Cel | undefined {
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

const fits = (condition: string) => condition.length <= LIMITS.condition.value;

const printAll = (parts: readonly Cel[]) => parts.length === 0 ? '' : printCel(all(parts));
