import { Value } from './resource';
import { stackOfLocation } from './stack-name';
import { malformedParameter, unknownParameter } from '../internal/catalogue/artifacts';
import { SourceLocation } from '../trust';

/** What a file says of one of its parameters. */
export interface Declaration {
  /** The value that some text stands for, as the engine takes it; undefined where it takes none such. */
  readonly read: (text: string) => Value | undefined;
  /** What it takes, for people. */
  readonly takes: string;
  /** Whether two spellings name the same parameter. @default - equal texts */
  readonly isNamed?: (given: string) => boolean;
}

/**
 * Values that a user gives to what files leave to a deployment: parameters of CloudFormation and ARM, variables of Terraform. A name may
 * have the stack in front of it, `STACK:NAME`, and then goes before the name alone. As at a deployment, such a value beats a default.
 */
export class Parameters {
  private readonly given: ReadonlyMap<string, string>;
  private readonly known = new Set<string>();
  private readonly taken = new Set<string>();

  constructor(given: Readonly<Record<string, string>> = {}) {
    this.given = new Map(Object.entries(given));
  }

  /** Those of one file. */
  public in(unit: SourceLocation): FileParameters {
    return new FileParameters(stackOfLocation(unit), (stack, name, isNamed) => this.find(stack, name, isNamed));
  }

  /** What was given, as one text: equal for equal values. */
  public get text(): string {
    return JSON.stringify([...this.given].sort(([one], [other]) => one < other ? -1 : 1));
  }

  /** Throws for a name that no file read so far has: a value that changes nothing looks like one that was looked at. */
  public checkNames(): void {
    const unused = [...this.given.keys()].find((name) => !this.taken.has(name));
    if (unused !== undefined) throw unknownParameter(unused, [...this.known].sort());
  }

  private find(stack: string, name: string, isNamed: (given: string) => boolean): string | undefined {
    this.known.add(name);
    const names = [...this.given.keys()];
    const own = names.filter((one) => one.startsWith(`${stack}:`) && isNamed(one.slice(stack.length + 1)));
    const plain = names.filter(isNamed);
    [...own, ...plain].forEach((one) => this.taken.add(one));
    const [first] = [...own, ...plain];
    return first === undefined ? undefined : this.given.get(first);
  }
}

type Find = (stack: string, name: string, isNamed: (given: string) => boolean) => string | undefined;

/** The parameters of one file, with the values that were given to them. */
export class FileParameters {
  private readonly values = new Map<string, Value>();
  private readonly declared = new Set<string>();

  constructor(private readonly stack: string, private readonly find: Find) {}

  /** Says that the file has a parameter. Throws where a value is given to it that it does not take. */
  public declare(name: string, { read, takes, isNamed = (given) => given === name }: Declaration): void {
    if (this.declared.has(name)) return;
    this.declared.add(name);
    const text = this.find(this.stack, name, isNamed);
    if (text === undefined) return;
    const value = read(text);
    if (value === undefined) throw malformedParameter(name, text, takes);
    this.values.set(name, value);
  }

  /** The value that is given to a parameter; undefined where none is. */
  public value(name: string): Value | undefined {
    return this.values.get(name);
  }
}
