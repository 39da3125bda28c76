import { asPattern } from '../internal/regular-expression';

const codesOf = (text: string) => [...text].map((character) => character.codePointAt(0)!);

/** Characters that are written as something else, each by itself: how an issuer writes values where a claim is made of several. */
export class Escaping {
  /** What is written for a character, by code point. */
  public readonly codes: ReadonlyMap<number, readonly number[]>;

  /** @param rules what is written for a character */
  constructor(public readonly rules: ReadonlyMap<string, string>) {
    this.codes = new Map([...rules].map(([character, written]) => [character.codePointAt(0)!, codesOf(written)]));
  }

  /** A value as it is written. */
  public write(value: string): string {
    return [...value].map((character) => this.rules.get(character) ?? character).join('');
  }

  /** A value that was written so. One of several, where the value is ambiguous. */
  public read(written: string): string {
    const characters = new Map([...this.rules].map(([character, escape]) => [escape, character]));
    if (characters.size === 0) return written;
    const escapes = [...characters.keys()].sort((one, other) => other.length - one.length).map(asPattern);
    return written.replace(new RegExp(escapes.join('|'), 'g'), (escape) => characters.get(escape)!);
  }

  /** Whether another value may be written alike: an escape may stand in values as it is. */
  public isAmbiguous(value: string): boolean {
    return [...this.rules].some(([character, written]) => value.includes(character) || value.includes(written[0]));
  }
}
