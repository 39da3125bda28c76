import { partOf } from './part-names';
import { Input, Run, runText, Source } from './program';
import { unknown } from './verdicts';
import { Term } from '../../../claims';
import { utf8Length } from '../../../internal/bytes';
import { allOf, Explanation, Field, shownField, Verdict, verdictOf } from '../../../trust';
import { ProviderDocument } from '../artifact-document';
import { CelOutcome } from '../cel/engine';
import { LoweredTerm, Lowering } from '../cel/lower';
import { LIMITS } from '../facts/limits';

/** What the mapping made of a token. */
export interface Mapped {
  /** Texts by target; lists for `google.groups`. Targets that failed or are unknown are missing. */
  readonly values: ReadonlyMap<string, string | string[]>;
  /** Whether the artifact does not settle all values. */
  readonly isOpen: boolean;
  /** Why a value is missing. */
  readonly absence: (target: string) => string;
  readonly explanation: Explanation;
}

/** The one target that each mapping has. */
export const SUBJECT = 'google.subject';
const GROUPS = 'google.groups';
const TARGET = /^(google\.subject|google\.groups|attribute\.[a-z0-9_]+)$/;
const LOWERING = new Lowering();

/** A target and the term behind it. */
export interface MappedTerm {
  readonly name: string;
  /** @default - the value is left to the engine, or not understood */
  readonly term?: Term;
  /** Terms of which it makes a text whatever they are, if all of them have a value. @default - that is not known */
  readonly texts?: readonly Term[];
  /** Its text, as the parser understood it. @default - it is not understood, or open */
  readonly expression?: string;
}

/** One mapped value, ready to run. */
class Target {
  public readonly where: string;
  private readonly source: Source;
  private runner?: Run;

  constructor(public readonly name: string, expression: Field, mapping: string) {
    this.where = `${mapping}["${name}"]`;
    this.source = new Source(expression, ['assertion'], LIMITS.mappingExpression);
  }

  /** As a term over claims, where it is one. */
  public get term(): LoweredTerm | undefined {
    const { compiled } = this.source;
    return 'unsupported' in compiled ? undefined : LOWERING.term(compiled.expression);
  }

  /** What is known of it for comparisons. */
  public get lowered(): MappedTerm {
    const { name, source: { compiled } } = this;
    if ('unsupported' in compiled || !TARGET.test(name)) return { name };
    const term = name === GROUPS ? undefined : this.term?.term;
    return { name, term, texts: name === GROUPS || term ? undefined : LOWERING.texts(compiled.expression), expression: compiled.whole.text };
  }

  public run(input: Input): CelOutcome {
    return (this.runner ??= this.prepare())(input);
  }

  private prepare(): Run {
    const { compiled } = this.source;
    if (!TARGET.test(this.name)) return () => ({ unknown: 'this target is not understood' });
    return 'unsupported' in compiled ? () => ({ unknown: compiled.unsupported }) : runText(compiled.whole, LOWERING);
  }
}

/** The mapping of a provider, ready to run. It comes before the condition: an error in it rejects the token. */
export class Mapping {
  private readonly targets: readonly Target[];
  private terms?: readonly MappedTerm[];
  private readonly where: string;
  private readonly provider: string;

  constructor(provider: ProviderDocument) {
    this.where = partOf(provider.source, 'mapping');
    this.provider = `the provider ${shownField(provider.poolId)}/${shownField(provider.providerId)}`;
    this.targets = provider.mapping.map(([target, expression]) => new Target(target, expression, this.where));
  }

  /** What stands behind a mapped value, where that is a term over claims. It is text: other values are refused before anything reads them. */
  public termOf(target: string): LoweredTerm | undefined {
    const term = target === GROUPS ? undefined : this.targets.find(({ name }) => name === target)?.term;
    return term && { ...term, isText: true };
  }

  /** Each target with the term that its value is; without one where it is left to the engine, or not understood. */
  public get lowered(): readonly MappedTerm[] {
    return this.terms ??= this.targets.map(({ lowered }) => lowered);
  }

  /** Whether some value is none of these terms. */
  public get isOpen(): boolean {
    return this.lowered.some(({ term }) => term === undefined);
  }

  /** Whether the artifact leaves some value open, or it is not understood: then not even the engine knows it. */
  public get isUnsettled(): boolean {
    return this.lowered.some(({ expression }) => expression === undefined);
  }

  /** Maps one token. */
  public map(input: Input): Mapped {
    const values = new Map<string, string | string[]>();
    const children: Explanation[] = [];
    let isOpen = false;
    for (const target of this.targets) {
      const outcome = target.run(input);
      isOpen ||= 'unknown' in outcome;
      const value = 'value' in outcome ? typed(target.name, outcome.value) : undefined;
      if (value === undefined) children.push(failed(target, outcome));
      else values.set(target.name, value);
    }
    this.addSizes(values, children);
    return { values, isOpen, absence: (target) => this.absence(target), explanation: { where: this.where, text: `maps ${values.size} of ${this.targets.length} attributes`, verdict: allOf(children), children } };
  }

  /** Whether a target is mapped at all. */
  public maps(target: string): boolean {
    return this.targets.some(({ name }) => name === target);
  }

  /** Why there is no value behind a target: that is no fault of the token where nothing is mapped. */
  public absence(target: string): string {
    return this.maps(target) ? `the mapping of ${this.provider} has no value for it` : `${this.provider} does not map it`;
  }

  private addSizes(values: ReadonlyMap<string, string | string[]>, children: Explanation[]): void {
    const subject = values.get(SUBJECT);
    const [all, names] = bytesOf(values);
    if (typeof subject === 'string') children.push(...this.subject(subject));
    else if (!this.maps(SUBJECT)) children.push({ where: this.where, key: SUBJECT, text: 'google.subject is not mapped', verdict: Verdict.DENY });
    children.push(this.size('all values', all, LIMITS.mappedBytes.value, `${all} bytes`));
    if (all <= LIMITS.mappedBytes.value && all + names > LIMITS.mappedBytes.value) {
      children.push(unknown(this.where, 'the values fit, the values and their names do not; Google does not document which of the two counts'));
    }
  }

  private subject(subject: string): Explanation[] {
    const size = this.size(SUBJECT, utf8Length(subject), LIMITS.subjectBytes.value, subject);
    return subject === '' ? [size, unknown(this.where, 'google.subject is empty; Google does not document what it makes of that')] : [size];
  }

  private size(key: string, bytes: number, limit: number, got: string): Explanation {
    return { where: this.where, key, operator: 'size', expected: `at most ${limit} bytes`, got, text: `${key}: ${bytes} of ${limit} bytes`, verdict: verdictOf(bytes <= limit) };
  }
}


/** The bytes of all values, and those of their names. */
function bytesOf(values: ReadonlyMap<string, string | string[]>): [values: number, names: number] {
  let [all, names] = [0, 0];
  for (const [name, value] of values) {
    names += utf8Length(name);
    for (const text of typeof value === 'string' ? [value] : value) all += utf8Length(text);
  }
  return [all, names];
}

function failed({ where, name }: Target, outcome: CelOutcome): Explanation {
  if ('unknown' in outcome) return unknown(where, outcome.unknown);
  const text = 'error' in outcome ? `the expression fails: ${outcome.error}` : 'the value is of the wrong type';
  return { where, key: name, ...'error' in outcome ? {} : { operator: 'type' }, text, verdict: Verdict.DENY };
}

/** Groups are lists of texts, all else is text. */
function typed(target: string, value: unknown): string | string[] | undefined {
  if (target !== GROUPS) return typeof value === 'string' ? value : undefined;
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
}
