import { TerraformElement, TerraformStack } from 'cdktf';
import { Block } from './block';
import { WrittenStack } from './written-stack';

/** A block that a text refers to, in whichever stack of the app. */
export interface Mention {
  readonly stack: TerraformStack;
  /** `TYPE.NAME`, or `data.TYPE.NAME`. */
  readonly address: string;
}

/** Locals and outputs that lead to others are followed this far. */
const MAX_STEPS = 8;

const TEMPLATE = /(?<!\$)\$\{[^}]*\}/g;
const ADDRESS = /(?<![\w.-])(?:data\.)?[a-z][a-z0-9_]*\.[A-Za-z_][\w-]*/g;
const LOCAL = /(?<!\$)\$\{local\.([\w-]+)\}/g;
const REMOTE = /data\.terraform_remote_state\.([\w-]+)\.outputs\.([\w-]+)/g;
/** What cdktf calls the data source that reads another stack of the app. */
const REMOTE_ID = 'cross-stack-reference-input-';

/** Follows references through a cdktf app: to blocks of the stack, through locals, and to other stacks through what cdktf writes for that. */
export class References {
  private readonly stacks = new Map<TerraformStack, WrittenStack>();

  constructor(private readonly kinds: ReadonlySet<string>) {}

  /** Remembers what was read already. */
  public add(written: WrittenStack): void {
    this.stacks.set(written.stack, written);
  }

  /** The text with its locals replaced by their values. */
  public expand(stack: TerraformStack, text: string, steps = MAX_STEPS): string {
    if (steps === 0 || !text.includes('${local.')) return text;
    const written = this.writtenOf(stack);
    const expanded = text.replace(LOCAL, (reference, name: string) => written.local(name) ?? reference);
    return expanded === text ? text : this.expand(stack, expanded, steps - 1);
  }

  /** Every block that a text of a stack refers to, in an expression of whatever form. */
  public mentions(stack: TerraformStack, text: string, steps = MAX_STEPS): Mention[] {
    if (steps === 0 || !text.includes('${')) return [];
    const templates = (this.expand(stack, text).match(TEMPLATE) ?? []).join(' ');
    const here = (templates.match(ADDRESS) ?? []).map((address) => ({ stack, address }));
    const elsewhere = [...templates.matchAll(REMOTE)].flatMap(([, source, output]) => {
      const origin = this.originOf(stack, source);
      const value = origin && this.writtenOf(origin).output(output);
      return origin && value !== undefined ? this.mentions(origin, value, steps - 1) : [];
    });
    return [...here, ...elsewhere];
  }

  /** The blocks of a mention; none of kinds that nobody asked for. */
  public blocks({ stack, address }: Mention): readonly Block[] {
    return this.writtenOf(stack).at(address);
  }

  private writtenOf(stack: TerraformStack): WrittenStack {
    const written = this.stacks.get(stack) ?? WrittenStack.of(stack, this.kinds);
    this.stacks.set(stack, written);
    return written;
  }

  /** The stack of this app whose state a data source reads; undefined for a state that is declared by hand. */
  private originOf(stack: TerraformStack, name: string): TerraformStack | undefined {
    const source = stack.node.children.find((child) =>
      child.node.id.startsWith(REMOTE_ID) && TerraformElement.isTerraformElement(child) && child.friendlyUniqueId === name);
    return source && stack.node.root.node.findAll().filter((child) => TerraformStack.isStack(child))
      .find(({ node: { path } }) => source.node.id === REMOTE_ID + path.replaceAll('/', '--'));
  }
}
