import { jsonPlaces } from './json-places';
import { FoundAt, ShownLine } from './linted';
import { Finding } from '../../trust';

/** The findings, each with its line where the text of its file has one. Only files with findings are looked at. */
export function withLines(findings: readonly Finding[], texts: ReadonlyMap<string, string>): FoundAt[] {
  const byFile = new Map<string, Lines>();
  return findings.map((finding) => {
    const { file } = finding.location;
    const text = texts.get(file);
    if (text === undefined) return { finding };
    const lines = byFile.get(file) ?? new Lines(text, new Set(findings.flatMap(({ location }) => location.file === file ? [location.pointer] : [])));
    byFile.set(file, lines);
    return { finding, shown: lines.of(finding) };
  });
}

class Lines {
  private readonly lines: readonly string[];
  private readonly starts: readonly number[];
  private readonly places: ReturnType<typeof jsonPlaces>;

  constructor(text: string, pointers: ReadonlySet<string>) {
    this.lines = text.split('\n');
    let start = 0;
    this.starts = this.lines.map((line) => (start += line.length + 1) - line.length - 1);
    this.places = /^\s*[{[]/.test(text) ? jsonPlaces(text, pointers) : new Map();
  }

  public of({ location: { pointer, line, column } }: Finding): ShownLine | undefined {
    if (line !== undefined) return this.at(line, column, undefined);
    const place = this.places.get(pointer);
    if (place === undefined) return undefined;
    const found = this.lineOf(place.start);
    return this.at(found, place.start - this.starts[found - 1] + 1, place.end - place.start);
  }

  private at(line: number, column: number | undefined, length: number | undefined): ShownLine | undefined {
    const text = this.lines.at(line - 1)?.replace(/\r$/, '');
    if (text === undefined) return undefined;
    const from = column ?? text.length - text.trimStart().length + 1;
    return { line, column: from, length: Math.max(1, Math.min(length ?? text.trimEnd().length, text.length - from + 1)), text };
  }

  /** The last line that begins at or before a place. */
  private lineOf(start: number): number {
    let [low, high] = [0, this.starts.length];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.starts[middle] <= start) low = middle; else high = middle;
    }
    return low + 1;
  }
}
