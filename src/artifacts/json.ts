import { artifactTooDeep, malformedArtifact } from '../internal/catalogue/artifacts';

/** Levels of nesting that are read; what engines write stays below 40. */
const MAX_DEPTH = 200;

/** A place in a file. Its text is put together when somebody asks for it. */
export class Place {
  /** The whole file. */
  public static root(source: string): Place {
    return new Place(source);
  }

  private constructor(private readonly source: string, private readonly key?: string | number, private readonly outer?: Place, private readonly depth = 0) {}

  /** As a JSON pointer: `cdk.out/App.template.json#/Resources/Role`. */
  public get text(): string {
    const keys: string[] = [];
    for (let place: Place = this; place.outer; place = place.outer) keys.push(`/${String(place.key).replaceAll('~', '~0').replaceAll('/', '~1')}`);
    return `${this.source}#${keys.reverse().join('')}`;
  }

  /** A place in this place. Throws where no file is that deep. */
  public at(key: string | number): Place {
    if (this.depth >= MAX_DEPTH) throw artifactTooDeep(this.source, MAX_DEPTH);
    return new Place(this.source, key, this, this.depth + 1);
  }
}

/** A JSON object, or undefined for anything else. */
export function asObject(value: unknown): { readonly [key: string]: unknown } | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as { [key: string]: unknown } : undefined;
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
