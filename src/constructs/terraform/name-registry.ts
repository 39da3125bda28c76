import { TerraformStack } from 'cdktf';
import { resolve } from './block';
import { References } from './references';

/** A text of a stack that names something. */
export interface Named {
  readonly stack: TerraformStack;
  /** As the construct or the file has it. */
  readonly text: string;
  /** The Terraform provider of the block that says so. @default - that of the stack */
  readonly provider?: string;
}

/** What a text comes to. */
export interface Keys {
  /** Each of them means one thing in the whole app. */
  readonly certain: string[];
  /** What else whoever is looked for may have been written down under. @default - nothing */
  readonly possible?: string[];
}

interface Entry<H> {
  readonly named: Named;
  readonly held: H;
  readonly more: readonly string[];
}

/** What an app holds, by every name that its files may know it by. Names are followed when somebody first asks, which few apps do. */
export class NameRegistry<H> {
  private readonly byKey = new Map<string, H>();
  private pending: Entry<H>[] = [];

  constructor(private readonly keysOf: (named: Named, references: References) => Keys) {}

  /** Writes something down, also under more keys than its name comes to. */
  public add(named: Named, held: H, more: readonly string[] = []): void {
    this.pending.push({ named, held, more });
  }

  /** What is held under a name. */
  public find(named: Named, references: References): H | undefined {
    this.index(references);
    const { certain, possible = [] } = this.keysOf(resolved(named), references);
    const key = [...certain, ...possible].find((one) => this.byKey.has(one));
    return key === undefined ? undefined : this.byKey.get(key);
  }

  private index(references: References): void {
    const entries = this.pending;
    this.pending = [];
    for (const { named, held, more } of entries) {
      const keys = [...this.keysOf(resolved(named), references).certain, ...more];
      keys.filter((key) => !this.byKey.has(key)).forEach((key) => this.byKey.set(key, held));
    }
  }
}

const resolved = ({ stack, text, provider }: Named): Named =>
  ({ stack, text: String(resolve(stack, text)), provider: provider === undefined ? undefined : String(resolve(stack, provider)) });

/** The key of a block: the same address in another stack is another block. */
export const blockKey = (stack: TerraformStack, address: string) => JSON.stringify([stack.node.path, address]);
