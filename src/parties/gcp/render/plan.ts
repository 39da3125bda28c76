import { claim, concat, equal, text } from '../cel/ast';
import { printCel } from '../cel/print';
import { BoundValue } from '../document';
import { compositeOf, withComposite } from './composite';
import { ExchangeGate, PreparedGate } from './exchange-gate';
import { gapsOf } from './gaps';
import { Labels } from './labels';
import { MappedParts } from './mapped-bytes';
import { SizeCheck } from './size-check';
import { subjectBytes } from './subject-bytes';
import * as errors from '../../../internal/catalogue/gcp';
import { duplicateWorkflow } from '../../../internal/catalogue/trust';
import { CompiledIssuer, CompiledTrust, hasTenantPin, settle, TrustAlternative } from '../../../trust';
import { LIMITS } from '../facts/limits';

/** What is mapped, in one immutable value: a workflow that is refused leaves no trace. */
interface State {
  /** Expressions by composite attribute. */
  readonly composites: ReadonlyMap<string, string>;
  readonly labels: Labels;
  readonly parts: MappedParts;
}

const EMPTY: State = { composites: new Map(), labels: Labels.NONE, parts: MappedParts.NONE };

/** A workflow of the pool. */
export interface Planned {
  readonly trust: CompiledTrust;
  /** What its bindings name; sorted, once each. Nothing where it is closed. */
  readonly bound: readonly BoundValue[];
  /** Whether no token gets in through it. */
  readonly closed: boolean;
}

/** A workflow that fits into the pool. Commit before another is prepared. */
export interface Prepared {
  readonly planned: Planned;
  readonly commit: () => void;
}

/**
 * What the one provider of a pool maps and asks for, as workflows are added to it. A binding that was made stays as it is:
 * adding only adds. One more workflow costs the same whether the pool has three or four hundred.
 */
export class PoolPlan {
  private readonly members = new Map<string, Planned>();
  /** What the exchange holds of the conditions. */
  public readonly exchange = new ExchangeGate();
  private mapped?: Record<string, string>;
  private readonly sizes = new SizeCheck();
  private state = EMPTY;
  private audience?: string;

  constructor(public readonly issuer: CompiledIssuer) {
    const { length } = issuer.traceClaims;
    const { value: limit } = LIMITS.subjectBytes;
    if (length === 0 || subjectBytes(issuer) > limit) throw errors.gcpSubjectUnbounded(issuer.traceClaims, limit);
  }

  /** Adds a workflow, or finds the one that was added. Nothing changes if it throws. */
  public add(trust: CompiledTrust, closed = false): Planned {
    const { planned, commit } = this.prepare(trust, closed);
    commit();
    return planned;
  }

  /** What adding a workflow comes to, and the adding itself: for callers that have more to check before anything changes. */
  public prepare(trust: CompiledTrust, closed = false): Prepared {
    const known = this.members.get(trust.name);
    if (known && known.trust !== trust) throw duplicateWorkflow(trust.name);
    if (known && known.closed !== closed) throw errors.gcpClosedInPart(trust.name, closed);
    if (known) return { planned: known, commit: () => undefined };
    this.checkProvider(trust);
    return closed ? this.joinClosed(trust) : this.join(trust);
  }

  /** The workflows, in the order in which they were added. */
  public get planned(): readonly Planned[] {
    return [...this.members.values()];
  }

  /** The workflow of that name, if it was added. */
  public find(name: string): Planned | undefined {
    return this.members.get(name);
  }

  /** Whether there are workflows, and all of them are closed: the pool takes no token at all. */
  public get closed(): boolean {
    return this.members.size > 0 && this.planned.every(({ closed }) => closed);
  }

  /** The audience that the workflows chose; undefined for the provider's own name. */
  public get chosenAudience(): string | undefined {
    return this.audience;
  }

  /** CEL by target, sorted. Nothing is mapped but the subject for the logs and what is bound. */
  public get mapping(): Record<string, string> {
    return this.mapped ??= this.print();
  }

  /** The most bytes that Google maps of a token of one of the workflows. */
  public get mappedBytes(): number {
    return this.sizes.largest(this.state);
  }

  private print(): Record<string, string> {
    const attributes = [...this.state.composites, ...this.state.labels.mapping()].map(([name, expression]): [string, string] => [`attribute.${name}`, expression]);
    return Object.fromEntries([...attributes.sort(([a], [b]) => a < b ? -1 : 1), ['google.subject', subjectExpression(this.issuer)]]);
  }

  /** The condition of the exchange. In a closed pool one that no token meets: a trace claim is never empty. */
  public get condition(): string | undefined {
    return this.closed ? printCel(equal(claim(this.issuer.traceClaims[0]), text(''))) : this.exchange.condition;
  }

  /** Nothing is mapped, and nothing that depends on the rest of the pool is checked: closing must always be possible. */
  private joinClosed(trust: CompiledTrust): Prepared {
    const planned = { trust, bound: [], closed: true };
    const commit = () => {
      this.audience = trust.audiences.gcp;
      this.members.set(trust.name, planned);
    };
    return { planned, commit };
  }

  private join(trust: CompiledTrust): Prepared {
    this.check(trust);
    const { state, bound } = this.bindAll(trust, this.state);
    const gate = this.exchange.prepare(trust);
    const planned = { trust, bound: distinct(bound), closed: false };
    this.checkSizes(trust, state, gate);
    const commitSizes = this.sizes.prepare(trust, state, this.state, () => this.bindAll(trust, EMPTY).state);
    const commit = () => {
      this.audience = trust.audiences.gcp;
      this.state = state;
      this.mapped = undefined;
      gate.commit();
      commitSizes();
      this.members.set(trust.name, planned);
    };
    return { planned, commit };
  }

  private bindAll(trust: CompiledTrust, state: State): { state: State; bound: BoundValue[] } {
    const start: { state: State; bound: BoundValue[] } = { state, bound: [] };
    return distinctByClaims(trust.alternatives).reduce((result, alternative) => this.bind(trust, alternative, result), start);
  }

  /** Its expressions are guarded by what its own tokens may lack: a claim that it alone names is missing from everybody else's. */
  private bind(trust: CompiledTrust, alternative: TrustAlternative, { state, bound }: { state: State; bound: BoundValue[] }) {
    const optional = new Set(trust.issuer.optionalClaims);
    const composite = compositeOf(alternative, optional);
    if (composite) {
      const composites = withComposite(state.composites, composite);
      const parts = composites === state.composites ? state.parts : state.parts.with(composite.attribute, alternative.conditions);
      return { state: { ...state, composites, parts }, bound: [...bound, { attribute: composite.attribute, value: composite.value }] };
    }
    const labelled = state.labels.with({ label: trust.name, conditions: alternative.conditions }, optional);
    if (!labelled) throw errors.gcpMappingTooLong(trust.name, alternative.conditions.map(({ claim: name, matcher }) => `${name} ${matcher}`).join(', '), LIMITS.mappingExpression.value);
    return { state: { ...state, labels: labelled.labels }, bound: [...bound, labelled.bound] };
  }

  /** What the one provider of the pool cannot be for two workflows at once, open or closed. */
  private checkProvider(trust: CompiledTrust): void {
    if (trust.issuer.url !== this.issuer.url) throw errors.gcpIssuerMismatch(trust.name, trust.issuer.url, this.issuer.url);
    if (this.members.size > 0 && this.audience !== trust.audiences.gcp) throw errors.gcpAudienceConflict(trust.name, trust.audiences.gcp, this.audience);
    const { length } = trust.audiences.gcp ?? '';
    if (length > LIMITS.audience.value) throw errors.gcpTextTooLong('audience', trust.audiences.gcp!, length, LIMITS.audience.value, 'characters');
  }

  private check(trust: CompiledTrust): void {
    if (this.issuer.multiTenant && !hasTenantPin(trust)) throw errors.gcpTenantNotPinned(trust.name, this.issuer.url);
    if (trust.alternatives.length === 0 || trust.alternatives.some(({ conditions }) => conditions.length === 0)) throw errors.gcpNothingPinned(trust.name);
    settle(trust, gapsOf(trust));
  }

  private checkSizes(trust: CompiledTrust, { composites, labels }: State, { length }: PreparedGate): void {
    const attributes = composites.size + labels.size;
    if (attributes > LIMITS.attributes.value) throw errors.gcpTooManyAttributes(trust.name, attributes, LIMITS.attributes.value);
    if (length > LIMITS.condition.value) throw errors.gcpConditionTooLong(trust.name, length, LIMITS.condition.value);
  }
}

/** Ids and the run: what every downstream log shows of a token. Never `sub`, which outgrows the limit with long names. */
function subjectExpression({ traceClaims }: CompiledIssuer): string {
  return printCel(concat(traceClaims.flatMap((name, index) => index === 0 ? [claim(name)] : [text(':'), claim(name)])));
}

/** Google compares no subject: alternatives that differ in it alone, as the two forms of a repository in migration, are one here. */
function distinctByClaims(alternatives: TrustAlternative[]): TrustAlternative[] {
  const keyed = alternatives.map((alternative): [string, TrustAlternative] => (
    [JSON.stringify(alternative.conditions.map(({ claim: name, matcher }) => [name, matcher.key])), alternative]));
  return [...new Map(keyed).values()];
}

function distinct(bound: BoundValue[]): BoundValue[] {
  const keyed = new Map(bound.map((value) => [`${value.attribute}/${value.value}`, value]));
  return [...keyed].sort(([a], [b]) => a < b ? -1 : 1).map(([, value]) => value);
}
