import { TerraformDataSource, TerraformElement, TerraformResource, TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { addressOf, Block, fieldsOf, labelsOf, resolve } from './block';

/** A part of the file, as an element of the stack or the stack itself gives it. */
type Fragment = Readonly<Record<string, unknown>>;

const DATA = 'data.';
/** What is laid over all elements of a stack at once, and bears on what is read here. */
const SECTIONS = ['resource', 'data', 'locals', 'output'];

/**
 * What a stack will write, as far as it bears on trust: the blocks of some kinds, locals and outputs.
 *
 * It is read from the elements, each when it is asked for and unresolved, since resolving all of a stack costs as much as its synthesis. Where the
 * elements do not settle the file (an override of the stack, two elements of one address, a stack that writes itself), it is read from
 * what `toTerraform` of the stack gives, which is the file.
 */
export class WrittenStack {
  /** Reads the blocks of these kinds: `TYPE`, `data.TYPE`. */
  public static of(stack: TerraformStack, kinds: ReadonlySet<string>): WrittenStack {
    const written = new WrittenStack(stack, kinds);
    const elements = elementsOf(stack);
    elements.forEach((element) => written.addElement(element));
    if (isSettledByElements(stack) && !written.conflict) return written;
    return written.withFile(stack.toTerraform());
  }

  private readonly found = new Map<string, Block[]>();
  private readonly paths = new Map<string, string>();
  private readonly locals = new Map<string, unknown>();
  private readonly outputs = new Map<string, unknown>();
  private conflict = false;

  private constructor(public readonly stack: TerraformStack, private readonly kinds: ReadonlySet<string>) {}

  /** All blocks of some kinds. */
  public of(kinds: ReadonlySet<string>): Block[] {
    return [...this.found.values()].flat().filter(({ kind }) => kinds.has(kind));
  }

  /** The block of an address; several where the file says them apart, which Terraform refuses. */
  public at(address: string): readonly Block[] {
    return this.found.get(address) ?? [];
  }

  /** The value of a local, where it is text. */
  public local(name: string): string | undefined {
    return this.textOf(this.locals.get(name));
  }

  /** The value of an output, where it is text. */
  public output(name: string): string | undefined {
    return this.textOf(fieldsOf(this.outputs.get(name)).value);
  }

  private textOf(value: unknown): string | undefined {
    const text = resolve(this.stack, value);
    return typeof text === 'string' ? text : undefined;
  }

  private addElement(element: TerraformElement): void {
    const kind = kindOf(element);
    if (kind === undefined) return this.addOther(element);
    if (!this.kinds.has(kind)) return;
    const { friendlyUniqueId: name, node: { path } } = element;
    const address = addressOf(kind, name);
    this.conflict ||= this.paths.has(address);
    this.paths.set(address, path);
    this.add(kind, name, () => {
      const fragment: Fragment = fieldsOf(element.toTerraform());
      const [[, named] = []] = labelsOf(fragment[kind.startsWith(DATA) ? 'data' : 'resource']);
      return fieldsOf(named)[name];
    });
  }

  /** Locals and outputs; what an element of a class of its own writes beside them is in the file. */
  private addOther(element: TerraformElement): void {
    const fragment: Fragment = fieldsOf(element.toTerraform());
    this.addValues(fragment);
    this.conflict ||= fragment.resource !== undefined || (fragment.data !== undefined && !('terraform_remote_state' in fieldsOf(fragment.data)));
  }

  private addValues({ locals, output }: Fragment): void {
    labelsOf(locals).forEach(([name, value]) => this.locals.set(name, value));
    labelsOf(output).forEach(([name, value]) => this.outputs.set(name, value));
  }

  private withFile(file: unknown): this {
    const fragment: Fragment = fieldsOf(file);
    this.found.clear();
    this.addValues(fragment);
    this.addBlocks(fragment.resource, '');
    this.addBlocks(fragment.data, DATA);
    return this;
  }

  private addBlocks(section: unknown, prefix: string): void {
    for (const [type, named] of labelsOf(section)) {
      if (!this.kinds.has(`${prefix}${type}`)) continue;
      for (const [name, body] of labelsOf(named)) [body].flat().forEach((attributes) => this.add(`${prefix}${type}`, name, () => attributes));
    }
  }

  private add(kind: string, name: string, read: () => unknown): void {
    const address = addressOf(kind, name);
    const path = this.paths.get(address) ?? `${address} of ${this.stack.node.path}`;
    const block = new Block({ stack: this.stack, kind, name, path }, read);
    const others = this.found.get(address);
    if (others) others.push(block);
    else this.found.set(address, [block]);
  }
}

/** Elements of the stack, without those of stacks inside it. */
function elementsOf(scope: IConstruct, into: TerraformElement[] = []): TerraformElement[] {
  for (const child of scope.node.children) {
    if (TerraformElement.isTerraformElement(child)) into.push(child);
    if (!TerraformStack.isStack(child)) elementsOf(child, into);
  }
  return into;
}

function kindOf(element: TerraformElement): string | undefined {
  if (TerraformResource.isTerraformResource(element)) return element.terraformResourceType;
  return TerraformDataSource.isTerraformDataSource(element) ? `${DATA}${element.terraformResourceType}` : undefined;
}

/** A stack of a class of its own may write what none of its elements says. */
function isSettledByElements(stack: TerraformStack): boolean {
  const overrides: unknown = Reflect.get(stack, 'rawOverrides');
  const isPlain = stack.toTerraform === TerraformStack.prototype.toTerraform && typeof overrides === 'object' && overrides !== null;
  return isPlain && !SECTIONS.some((section) => section in overrides);
}
