import { FileParameters, Parameters } from './parameters';
import { OpenScalar } from './syntax/open-scalar';
import { Parsed } from './syntax/parsed';
import { artifactTooDeep, artifactTooLarge, malformedArtifact } from '../internal/catalogue/artifacts';
import { SourceLocation } from '../trust';

/** Levels of nesting that are read; what engines write stays below 40. */
export const MAX_DEPTH = 200;
/** What the functions of one file may make, as `Text.size` counts: an evil one doubles its text at each level. A template has a megabyte at most. */
const MAX_EXPANSION = 5_000_000;

interface PlaceOfFile {
  readonly unit: SourceLocation;
  readonly parsed?: Parsed;
  readonly parameters: FileParameters;
  left: number;
}

/** A place in a file. Its text is put together when it is asked for. */
export class Place {
  /** The whole file, or a document of it; what it was parsed from knows its lines. */
  public static root(unit: SourceLocation, parsed?: Parsed, parameters = new Parameters()): Place {
    return new Place({ unit, parsed, parameters: parameters.in(unit), left: MAX_EXPANSION });
  }

  private constructor(private readonly file: PlaceOfFile, private readonly key?: string | number, private readonly outer?: Place, private readonly depth = 0) {}

  /** The whole file, or the document of it. */
  public get unit(): SourceLocation {
    return this.file.unit;
  }

  /** The name of that, for people. */
  public get source(): string {
    return this.file.unit.unit;
  }

  /** What was given to the parameters of the file. */
  public get parameters(): FileParameters {
    return this.file.parameters;
  }

  /** The place as data; with the line, where the file is YAML. */
  public get location(): SourceLocation {
    const { file, document, embedded } = this.file.unit;
    return new SourceLocation({ file, document, embedded, pointer: this.pointer, line: this.line });
  }

  /** As text: `cdk.out/App.template.json#/Resources/Role`. */
  public get text(): string {
    return this.location.text;
  }

  /** For errors: the file alone, where the place is all of it. */
  public get shown(): string {
    return this.outer ? this.text : this.source;
  }

  /** The JSON pointer alone; empty for the whole file. */
  public get pointer(): string {
    return this.keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  }

  private get keys(): (string | number)[] {
    const keys: (string | number)[] = [];
    for (let place: Place = this; place.outer; place = place.outer) keys.push(place.key!);
    return keys.reverse();
  }

  /** Of the innermost key on the way here. */
  private get line(): number | undefined {
    const { json, lines } = this.file.parsed ?? {};
    let [line, value]: [number | undefined, unknown] = [undefined, json];
    for (const key of lines ? this.keys : []) {
      if (typeof value !== 'object' || value === null) break;
      line = lines?.get(value)?.get(String(key)) ?? line;
      value = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
    }
    return line;
  }

  /** A place in this place. Throws where no file is that deep. */
  public at(key: string | number): Place {
    if (this.depth >= MAX_DEPTH) throw artifactTooDeep(this.source, MAX_DEPTH);
    return new Place(this.file, key, this, this.depth + 1);
  }

  /** Counts what a function of the file made. Throws where a file makes more of itself than anybody would write. */
  public spend(size: number): void {
    this.file.left -= size;
    if (this.file.left < 0) throw artifactTooLarge(this.source, 'characters with functions evaluated', MAX_EXPANSION, 'the file as `cdk synth` wrote it');
  }
}

/** A JSON object, or undefined for anything else. */
export function asObject(value: unknown): { readonly [key: string]: unknown } | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof OpenScalar) ? value as { [key: string]: unknown } : undefined;
}

/** A JSON object; anything else is an error that names the place. */
export function requireObject(value: unknown, place: Place, what: string): { readonly [key: string]: unknown } {
  const object = asObject(value);
  if (!object) throw malformedArtifact(place.text, value, what);
  return object;
}

/** A text; anything else is an error that names the place. */
export function requireText(value: unknown, place: Place, what: string): string {
  if (typeof value !== 'string') throw malformedArtifact(place.text, value, what);
  return value;
}

/** What is there under a key of its own: never something inherited, as `__proto__` and `constructor` would be. */
export function own(object: { readonly [key: string]: unknown }, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** An object without prototype: any key is safe to set and to look up. */
export function record<T>(entries: Iterable<readonly [string, T]>): { [key: string]: T } {
  const result = Object.create(null) as { [key: string]: T };
  for (const [key, value] of entries) result[key] = value;
  return result;
}
