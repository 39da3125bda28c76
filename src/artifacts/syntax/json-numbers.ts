import { OpenScalar } from './open-scalar';
import { malformedArtifact } from '../../internal/catalogue/artifacts';

/** A number of JSON, alone between blanks. */
const NUMBER = /^[ \t\r\n]*(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)[ \t\r\n]*$/;
/** Of a number that is written in digits alone, and that fits: nothing to look at. */
const PLAIN = /^[ \t\r\n]*(?:-?[1-9]\d{0,14}|0)?[ \t\r\n]*$/;

/** Private use, so that no file holds it. */
const MARK = '\ue000number ';

interface OddNumber { readonly start: number; readonly end: number; readonly source: string }

/**
 * The numbers of a JSON text that a double, written again, would spell in another way: `2.0`, `2e0`, `-0`, more digits than fit. To one reader
 * they are what stands there, to another what it comes to, so each is an `OpenScalar` of its source.
 */
export class JsonNumbers {
  private readonly odd: OddNumber[] = [];

  constructor(private readonly text: string, private readonly path: string) {}

  /** Looks at what stands between two marks of JSON. */
  public between(start: number, end: number): void {
    if (end === start) return;
    const piece = this.text.slice(start, end);
    if (PLAIN.test(piece)) return;
    const [, source] = NUMBER.exec(piece) ?? [];
    if (source === undefined || String(Number(source)) === source) return;
    const from = start + piece.indexOf(source);
    this.odd.push({ start: from, end: from + source.length, source });
  }

  /** The value of the text. Throws what `JSON.parse` throws, and `malformed-artifact` for a text that begins as this reader marks numbers. */
  public parse(): unknown {
    const value: unknown = JSON.parse(this.text);
    return this.odd.length === 0 ? value : this.withScalars();
  }

  private withScalars(): unknown {
    let found = 0;
    const value: unknown = JSON.parse(this.marked(), (_, inner: unknown) => {
      if (typeof inner !== 'string' || !inner.startsWith(MARK)) return inner;
      found += 1;
      return new OpenScalar(inner.slice(MARK.length));
    });
    if (found !== this.odd.length) throw malformedArtifact(this.path, 'a text that begins with U+E000 and "number"', 'texts without characters of private use');
    return value;
  }

  /** With the numbers as texts that begin with the mark. */
  private marked(): string {
    let [text, at] = ['', 0];
    for (const { start, end, source } of this.odd) {
      text += `${this.text.slice(at, start)}"${MARK}${source}"`;
      at = end;
    }
    return text + this.text.slice(at);
  }
}
