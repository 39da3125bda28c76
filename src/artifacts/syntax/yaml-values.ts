import { Alias, Document, isAlias, isMap, isScalar, isSeq, LineCounter, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { OpenScalar } from './open-scalar';
import { Lines, Parsed } from './parsed';
import { readPlain } from './plain-scalar';
import { artifactTooDeep, artifactTooLarge, duplicateKey, notYaml } from '../../internal/catalogue/artifacts';
import { MAX_DEPTH, record } from '../json';

/** Values after the expansion of aliases. */
const MAX_VALUES = 200_000;
const CORE = 'tag:yaml.org,2002:';
const OWN_FORM = new Set([undefined, '!', `${CORE}str`, `${CORE}seq`, `${CORE}map`]);
/** The functions of CloudFormation whose long form has no prefix. */
const WITHOUT_PREFIX = new Set(['Ref', 'Condition']);

type Node = Alias | Scalar | YAMLMap | YAMLSeq | null;

/** The values of one document. */
export class YamlValues {
  private readonly lines: Lines = new WeakMap<object, ReadonlyMap<string, number>>();
  private readonly anchors = new Map<string, Node>();
  private left = MAX_VALUES;

  constructor(private readonly document: Document.Parsed, private readonly lineCounter: LineCounter, private readonly path: string) {}

  public read(): Parsed {
    return { json: this.value(this.document.contents as Node, 0), lines: this.lines };
  }

  private value(node: Node, depth: number): unknown {
    if (depth > MAX_DEPTH) throw artifactTooDeep(this.path, MAX_DEPTH);
    if (this.left-- <= 0) throw artifactTooLarge(this.path, 'values with aliases expanded', MAX_VALUES, 'the same without aliases that hold aliases');
    if (isAlias(node)) return this.value(this.anchored(node), depth + 1);
    if (node?.anchor !== undefined) this.anchors.set(node.anchor, node);
    return this.tagged(node, this.untagged(node, depth));
  }

  /** The latest before it: a name may be given again. */
  private anchored(alias: Alias): Node {
    const node = this.anchors.get(alias.source);
    if (node === undefined) throw notYaml(`${this.path}:${this.lineOf(alias)}`, `the alias *${alias.source} has no anchor before it`);
    return node;
  }

  private untagged(node: Exclude<Node, Alias>, depth: number): unknown {
    if (isMap(node)) return this.map(node, depth);
    if (isSeq(node)) return node.items.map((item) => this.value(item as Node, depth + 1));
    if (!isScalar(node)) return null;
    const text = String(node.value ?? '');
    return node.type === Scalar.PLAIN && node.tag === undefined ? readPlain(text) : text;
  }

  private tagged(node: Exclude<Node, Alias>, value: unknown): unknown {
    const tag = node?.tag;
    if (OWN_FORM.has(tag)) return value;
    if (!tag!.startsWith('!')) return new OpenScalar(`${tag} ${JSON.stringify(value)}`);
    const name = tag!.slice(1);
    return record([[WITHOUT_PREFIX.has(name) ? name : `Fn::${name}`, value]]);
  }

  private map(node: YAMLMap, depth: number): unknown {
    const lines = new Map<string, number>();
    const entries = (node.items as Pair<Node, Node>[]).map(({ key, value }) => {
      const name = this.key(key);
      if (lines.has(name)) throw duplicateKey(`${this.path}:${this.lineOf(key)}`, name);
      lines.set(name, this.lineOf(key));
      return [name, this.value(value, depth + 1)] as const;
    });
    const object = record(entries);
    this.lines.set(object, lines);
    return object;
  }

  /** Keys are text as it stands there; merge keys are not read, as CloudFormation reads none. */
  private key(key: Node): string {
    const isText = isScalar(key) && OWN_FORM.has(key.tag) && !(key.type === Scalar.PLAIN && key.value === '<<');
    if (!isText) throw notYaml(`${this.path}:${this.lineOf(key)}`, 'keys that are no text, and merge keys, are not read: write the map out');
    if (key.anchor !== undefined) this.anchors.set(key.anchor, key);
    return String(key.value ?? '');
  }

  private lineOf(node: Node): number {
    return this.lineCounter.linePos(node?.range?.[0] ?? 0).line;
  }
}
