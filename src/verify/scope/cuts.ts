import { Part } from '../../claims/solve';

/** Places that are tried; what is not found by then is left out, and the scope is told wider. */
const MOST_STEPS = 5_000;

/** The values that the claims of a text may have: it is cut in every way that its literal parts allow. Whether a token has them is for a search to say. */
export function cutsOf(parts: readonly Part[], text: string): readonly { readonly claim: string; readonly value: string }[] {
  const cuts = new Cuts(parts, text);
  cuts.from(0, 0);
  return [...cuts.found.values()];
}

class Cuts {
  public readonly found = new Map<string, { readonly claim: string; readonly value: string }>();
  private readonly known = new Map<string, boolean>();
  private steps = 0;

  constructor(private readonly parts: readonly Part[], private readonly text: string) {}

  /** Whether the parts from one on make the text from one place on. */
  public from(index: number, at: number): boolean {
    if (index === this.parts.length) return at === this.text.length;
    const key = `${index} ${at}`;
    const fits = this.known.get(key) ?? this.fits(index, at);
    this.known.set(key, fits);
    return fits;
  }

  private fits(index: number, at: number): boolean {
    const part = this.parts[index];
    if ('text' in part) return this.text.startsWith(part.text, at) && this.from(index + 1, at + part.text.length);
    const ends = this.endsOf(index, at).filter((end) => this.from(index + 1, end));
    for (const end of ends) this.add(part.claim, this.text.slice(at, end));
    return ends.length > 0;
  }

  /** Where a claim may end: before what follows it, or at the end of the text. */
  private endsOf(index: number, at: number): number[] {
    const next = this.parts[index + 1];
    if (next === undefined) return [this.text.length];
    const ends: number[] = [];
    const separator = 'text' in next ? next.text : '';
    const after = (from: number) => this.steps < MOST_STEPS ? this.text.indexOf(separator, from) : -1;
    for (let end = after(at); end >= 0 && end < this.text.length; end = after(end + 1)) {
      this.steps += 1;
      ends.push(end);
    }
    return ends;
  }

  private add(claim: string, value: string): void {
    this.found.set(JSON.stringify([claim, value]), { claim, value });
  }
}
