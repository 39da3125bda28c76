import { DefaultTokenResolver, StringConcat, TerraformStack, Tokenization } from 'cdktf';
import { IConstruct } from 'constructs';

/** Attributes of a block, as Terraform names them. */
export type Attributes = Readonly<Record<string, unknown>>;

/** Where a block stands. */
export interface BlockPlace {
  readonly stack: TerraformStack;
  /** `TYPE`, or `data.TYPE`. */
  readonly kind: string;
  readonly name: string;
  /** For people: the path of the construct, where there is one. */
  readonly path: string;
}

/** A resource or data source as it will stand in the file of its stack. */
export class Block {
  /** `TYPE.NAME`, or `data.TYPE.NAME`. */
  public readonly address: string;
  public readonly stack: TerraformStack;
  public readonly kind: string;
  public readonly path: string;
  private unresolved?: Attributes;
  private resolved?: Attributes;

  constructor(place: BlockPlace, private readonly read: () => unknown) {
    this.stack = place.stack;
    this.kind = place.kind;
    this.path = place.path;
    this.address = addressOf(place.kind, place.name);
  }

  /** The attributes, with what cdktf has yet to resolve; none where the resource is not written, as one that was moved. */
  public get raw(): Attributes {
    this.unresolved ??= fieldsOf(this.read());
    return this.unresolved;
  }

  /** The attributes as they go into the file. Resolving them costs more than all else here: only who needs them asks. */
  public get attributes(): Attributes {
    this.resolved ??= fieldsOf(resolve(this.stack, this.raw));
    return this.resolved;
  }

  /** An attribute that is text, with its references as Terraform writes them; empty where it is none. */
  public text(name: string): string {
    const value = this.attributes[name];
    return typeof value === 'string' ? value : '';
  }

  /** The texts of an attribute that is a text or a list of texts. */
  public texts(name: string): string[] {
    const value = this.attributes[name];
    return (Array.isArray(value) ? value : [value]).filter((item): item is string => typeof item === 'string');
  }
}

/** How other blocks name a block. */
export const addressOf = (kind: string, name: string) => `${kind}.${name}`;

/** A value as cdktf will write it, without asking for anything across stacks. */
export function resolve(scope: IConstruct, value: unknown): unknown {
  return Tokenization.resolve(value, { scope, resolver: new DefaultTokenResolver(new StringConcat()), preparing: false });
}

/** The fields of an object; none of what is none. */
export function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** What stands under each label of a block. A list of such objects means the same as one of them with all the labels. */
export function labelsOf(value: unknown): [label: string, content: unknown][] {
  return [value].flat().flatMap((item) => Object.entries(fieldsOf(item))).filter(([label]) => label !== '//');
}
