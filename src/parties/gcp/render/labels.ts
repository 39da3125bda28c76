import { neverBoth } from './disjoint';
import { nameBytes } from './mapped-bytes';
import { ClaimCondition } from '../../../trust';
import { all, Cel, choose, text } from '../cel/ast';
import { celOf } from '../cel/condition';
import { printCel } from '../cel/print';
import { BoundValue } from '../document';
import { LIMITS } from '../facts/limits';

/** An alternative that gets a label. */
export interface Labelled {
  /** Name of the workflow: the value that a binding names. */
  readonly label: string;
  readonly conditions: readonly ClaimCondition[];
}

/** A branch of a ternary: `test ? label : ...`. */
interface Branch extends Labelled {
  readonly test: Cel;
  /** Characters that the branch adds to its ternary. */
  readonly length: number;
}

/** A ternary and its length: printing it for each question would cost more than the question. */
interface Ternary {
  readonly branches: readonly Branch[];
  readonly length: number;
  /** Characters of the longest label: what it yields at most. Labels are ASCII. */
  readonly longest: number;
}

const NOTHING = text('');
const EMPTY: Ternary = { branches: [], length: printCel(NOTHING).length, longest: 0 };

/**
 * Attributes mapped by ternaries that yield the name of the one workflow whose conditions hold, or ''.
 * A ternary yields its first match only, so alternatives of different workflows share one if no token satisfies both.
 * Immutable; adding looks at no more than the attributes that a pool can have.
 */
export class Labels {
  public static readonly NONE = new Labels([]);

  private constructor(private readonly ternaries: readonly Ternary[]) {}

  /** How many attributes there are. */
  public get size(): number {
    return this.ternaries.length;
  }

  /** Bytes of the attributes' names and of what they yield at most. */
  public get bytes(): number {
    return this.ternaries.reduce((sum, { longest }, index) => sum + nameBytes(nameOf(index)) + longest, 0);
  }

  /** With one more alternative, and the value to bind. Undefined where its conditions alone are longer than a mapping may be. */
  public with(added: Labelled, optional: ReadonlySet<string>): { labels: Labels; bound: BoundValue } | undefined {
    const branch = branchOf(added, optional);
    if (!fits(EMPTY, branch)) return undefined;
    const found = this.ternaries.findIndex((ternary) => fits(ternary, branch) && apart(ternary, branch));
    const index = found < 0 ? this.size : found;
    const { branches, length, longest } = this.ternaries[index] ?? EMPTY;
    const ternaries = [...this.ternaries];
    ternaries[index] = { branches: [...branches, branch], length: length + branch.length, longest: Math.max(longest, added.label.length) };
    return { labels: new Labels(ternaries), bound: { attribute: nameOf(index), value: added.label } };
  }

  /** Mapping expressions by attribute. */
  public mapping(): [attribute: string, expression: string][] {
    return this.ternaries.map(({ branches }, index) => [nameOf(index), print(branches)]);
  }
}

const nameOf = (index: number) => `label_${index + 1}`;

function branchOf(added: Labelled, optional: ReadonlySet<string>): Branch {
  const test = all(added.conditions.map((condition) => celOf(condition, optional)));
  return { ...added, test, length: printCel(choose(test, text(added.label), NOTHING)).length - EMPTY.length };
}

const fits = (ternary: Ternary, branch: Branch) => ternary.length + branch.length <= LIMITS.mappingExpression.value;

function apart(ternary: Ternary, added: Branch): boolean {
  return ternary.branches.every((branch) => branch.label === added.label || neverBoth(branch.conditions, added.conditions));
}

/** Sorted: between branches that share a ternary the order says nothing. */
function print(branches: readonly Branch[]): string {
  const keyed = branches.map((branch) => ({ ...branch, key: `${branch.label} ${printCel(branch.test)}` }));
  const sorted = keyed.sort((a, b) => a.key < b.key ? -1 : 1);
  return printCel(sorted.reduceRight<Cel>((rest, { test, label }) => choose(test, text(label), rest), NOTHING));
}
