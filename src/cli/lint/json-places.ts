/** Where the members of a JSON text stand, by pointer: the place of the key, or of the value in a list. In one pass; text that is no JSON has no places. */
export function jsonPlaces(text: string, wanted: ReadonlySet<string>): ReadonlyMap<string, { readonly start: number; readonly end: number }> {
  const scan = new Scan(text, wanted);
  scan.value('');
  return scan.found;
}

class Scan {
  public readonly found = new Map<string, { readonly start: number; readonly end: number }>();
  private at = 0;

  constructor(private readonly text: string, private readonly wanted: ReadonlySet<string>) {}

  /** Files are at most some hundred levels deep, so that a call for each level is none too many. */
  public value(pointer: string): void {
    this.space();
    const start = this.at;
    const opened = this.text[this.at];
    if (opened === '{') this.members(pointer);
    else if (opened === '[') this.items(pointer);
    else if (opened === '"') this.string();
    else this.plain();
    this.note(pointer, start, opened === '{' || opened === '[' ? start + 1 : this.at);
  }

  private members(pointer: string): void {
    this.at += 1;
    for (this.space(); this.text[this.at] === '"'; this.space()) {
      const start = this.at;
      const key = this.string();
      const below = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      this.note(below, start, this.at);
      this.skip(':');
      this.value(below);
      this.skip(',');
    }
    this.skip('}');
  }

  private items(pointer: string): void {
    this.at += 1;
    for (let index = 0; ; index += 1) {
      this.space();
      if (this.at >= this.text.length || this.text[this.at] === ']') break;
      const before = this.at;
      this.value(`${pointer}/${index}`);
      this.skip(',');
      if (this.at === before) break;
    }
    this.skip(']');
  }

  /** The first is the key. */
  private note(pointer: string, start: number, end: number): void {
    if (this.wanted.has(pointer) && !this.found.has(pointer)) this.found.set(pointer, { start, end });
  }

  private string(): string {
    const start = this.at;
    for (this.at += 1; this.at < this.text.length && this.text[this.at] !== '"'; this.at += 1) if (this.text[this.at] === '\\') this.at += 1;
    this.at += 1;
    const source = this.text.slice(start, this.at);
    return source.includes('\\') ? String(unescaped(source)) : source.slice(1, -1);
  }

  private plain(): void {
    while (this.at < this.text.length && !',]}'.includes(this.text[this.at])) this.at += 1;
  }

  private skip(character: string): void {
    this.space();
    if (this.text[this.at] === character) this.at += 1;
  }

  private space(): void {
    while (this.at < this.text.length && ' \t\r\n\ufeff'.includes(this.text[this.at])) this.at += 1;
  }
}

function unescaped(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return source;
  }
}
