import { Outcome, Program } from './program';
import { allOf, unknown, verdictOf } from './verdicts';
import { Explanation, TokenClaims, Verdict } from '../../../trust';
import { ProviderDocument } from '../artifact-document';
import { toCel } from '../cel/engine';
import { LIMITS } from '../limits';

/** What the mapping made of a token. */
export interface Mapped {
  /** Texts by target; lists for `google.groups`. Targets that failed or are unknown are missing. */
  readonly values: ReadonlyMap<string, string | string[]>;
  readonly explanation: Explanation;
}

type Target = readonly [target: string, program: Program];

const SUBJECT = 'google.subject';
const GROUPS = 'google.groups';
const TARGET = /^(google\.subject|google\.groups|attribute\.[a-z0-9_]+)$/;

/** The mapping of a provider, ready to run. It comes before the condition: an error in it rejects the token. */
export class Mapping {
  private readonly targets: readonly Target[];
  private readonly where: string;

  constructor(provider: ProviderDocument) {
    this.where = `${provider.source}.attribute_mapping`;
    this.targets = provider.mapping.map(([target, text]) => [target, new Program(text, ['assertion'])]);
  }

  /** Maps one token. */
  public map(assertion: TokenClaims): Mapped {
    const bindings = { assertion: toCel(assertion) };
    const results = this.targets.map(([target, program]) => this.mapOne(target, program.run(bindings)));
    const values = new Map(results.flatMap(({ target, value }) => value === undefined ? [] : [[target, value] as const]));
    const failed = results.flatMap(({ explanation }) => explanation ?? []);
    const children = [...failed, ...this.sizes(values)];
    const verdict = allOf(children);
    return { values, explanation: { where: this.where, text: `maps ${values.size} of ${this.targets.length} attributes`, verdict, children } };
  }

  private mapOne(target: string, outcome: Outcome): { target: string; value?: string | string[]; explanation?: Explanation } {
    const where = `${this.where}["${target}"]`;
    if (!TARGET.test(target)) return { target, explanation: unknown(where, 'this target is not understood') };
    if ('unknown' in outcome) return { target, explanation: unknown(where, outcome.unknown) };
    if ('error' in outcome) return { target, explanation: { where, key: target, text: `the expression fails: ${outcome.error}`, verdict: Verdict.DENY } };
    const value = target === GROUPS ? listOf(outcome.value) : textOf(outcome.value);
    return value === undefined ? { target, explanation: { where, key: target, text: 'the value is of the wrong type', verdict: Verdict.DENY } } : { target, value };
  }

  private sizes(values: ReadonlyMap<string, string | string[]>): Explanation[] {
    const subject = values.get(SUBJECT);
    const all = [...values.values()].flat().reduce((sum, value) => sum + Buffer.byteLength(value), 0);
    const names = [...values.keys()].reduce((sum, name) => sum + Buffer.byteLength(name), 0);
    return [
      ...typeof subject === 'string' ? [this.size(SUBJECT, Buffer.byteLength(subject), LIMITS.subjectBytes.value, subject)] : this.withoutSubject(),
      this.size('all values', all, LIMITS.mappedBytes.value),
      ...all <= LIMITS.mappedBytes.value && all + names > LIMITS.mappedBytes.value
        ? [unknown(this.where, 'the values fit, the values and their names do not; Google does not document which of the two counts')] : [],
    ];
  }

  private size(key: string, bytes: number, limit: number, got = `${bytes} bytes`): Explanation {
    return { where: this.where, key, operator: 'size', expected: `at most ${limit} bytes`, got, text: `${key}: ${bytes} of ${limit} bytes`, verdict: verdictOf(bytes <= limit) };
  }

  /** A subject that failed says so itself; one that is not mapped at all makes the provider invalid. */
  private withoutSubject(): Explanation[] {
    const mapped = this.targets.some(([target]) => target === SUBJECT);
    return mapped ? [] : [{ where: this.where, key: SUBJECT, text: 'google.subject is not mapped', verdict: Verdict.DENY }];
  }
}

const listOf = (value: unknown) => Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
const textOf = (value: unknown) => typeof value === 'string' ? value : undefined;
