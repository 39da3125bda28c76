import type { CelEnv, CelValue } from '@bufbuild/cel';
import { regularExpressionSize } from './regular-expression-size';
import { Budget } from '../../../claims';

/** Steps that all expressions of a provider may cost for one token together: some tenths of a second. A step of RE2 is one. */
export const MOST_STEPS = 1_000_000;

/** What is too much. Nothing catches it before the program ends, and the budget remembers. */
class TooMuch extends Error {}

const CHARACTERS_A_STEP = 10;
/** What RE2 makes of an expression before it reads any text, in characters of a text. */
const COMPILATION = 16;

/** How much there is to go through. */
export interface Extent {
  readonly nodes: number;
  /** Whether there are macros in it. */
  readonly loops: boolean;
  /** Values in the token. */
  readonly items: number;
}

/** One run of a program. */
interface Frame {
  readonly budget: Budget;
  /** How often what a list holds may be looked at: a macro runs its body for each item. */
  readonly width: number;
}

/** Counts what the functions of the engine cost, before they run: a claim may be a regular expression, and texts and lists multiply. */
export class Meter {
  private frame?: Frame;

  /** The environment with all its functions counted. */
  public over(env: CelEnv): CelEnv {
    const find = (name: string) => {
      const group = env.funcs.find(name);
      const call: NonNullable<typeof group>['call'] = (id, target, args) => {
        this.pay(name, target === undefined ? args : [target, ...args]);
        return group!.call(id, target, args);
      };
      return group && derived(group, { call });
    };
    return derived(env, { funcs: derived(env.funcs, { find }) });
  }

  /** Runs a program. Undefined where it costs more than is left. */
  public run<T>(budget: Budget, { nodes, loops, items }: Extent, program: () => T): T | undefined {
    budget.spend(loops ? nodes * (1 + items) : nodes);
    if (budget.exceeded) return undefined;
    this.frame = { budget, width: loops ? nodes : 1 };
    try {
      const result = program();
      return budget.exceeded ? undefined : result;
    } finally {
      this.frame = undefined;
    }
  }

  private pay(name: string, args: readonly CelValue[]): void {
    const { budget, width } = this.frame!;
    const spend = (steps: number) => {
      budget.spend(Math.ceil(steps));
      if (budget.exceeded) throw new TooMuch('too many steps');
    };
    spend(1);
    const [first, second] = args;
    if (name === '_+_' && isList(first)) return spend(first.size + (isList(second) ? second.size : 0) * width);
    if (typeof first === 'string') return spend(textCost(name, first, second, width));
    if (name === 'join' && isList(first)) spend(first.size * stepsOf(second));
    for (const arg of args) weigh(arg, spend);
  }
}

/** What a function of a text costs that takes another. */
function textCost(name: string, text: string, other: CelValue | undefined, width: number): number {
  switch (name) {
    case 'matches': return typeof other === 'string' ? regularExpressionSize(other) * (text.length + COMPILATION) : 0;
    // Numbers of any length, and a list that is gone through.
    case 'int': return text.length;
    case 'split': return stepsOf(text) * stepsOf(other) + text.length * width;
    case '@in': return stepsOf(text) * (isList(other) ? other.size : 1);
    case 'contains': case 'extract': return stepsOf(text) * stepsOf(other);
    default: return stepsOf(text) + stepsOf(other);
  }
}

const stepsOf = (value: CelValue | undefined) => typeof value === 'string' ? 1 + value.length / CHARACTERS_A_STEP : 1;

type List = { readonly size: number } & Iterable<CelValue>;
const isIterable = (value: unknown): value is List => typeof value === 'object' && value !== null && Symbol.iterator in value && 'size' in value;
const isList = (value: CelValue | undefined): value is CelValue & List => isIterable(value) && !('has' in value);

/** All that is in a value. */
function weigh(value: unknown, spend: (steps: number) => void): void {
  if (typeof value === 'string') return spend(stepsOf(value));
  if (!isIterable(value)) return;
  for (const item of value) {
    spend(1);
    for (const part of Array.isArray(item) ? item : [item]) weigh(part, spend);
  }
}

/** An object of the engine with something else in the place of some of its own. */
function derived<T extends object>(of: T, own: Partial<T>): T {
  const made: T = Object.create(of);
  for (const [key, value] of Object.entries(own)) Object.defineProperty(made, key, { value });
  return made;
}
