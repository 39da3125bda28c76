import { IssuerClaims } from '../../../facts';

/** Literal text, or a claim. */
export type Part = { readonly text: string } | { readonly claim: string };

/** The values of the claims of a text, one for each. */
export type Split = readonly (readonly [claim: string, value: string])[];

/** More ways to split a text than this are not listed. */
const MOST = 1;

/** How a text may be put together from these parts: in no way, in one, or in several. */
export function splitsOf(parts: readonly Part[], value: string, { mayBe }: IssuerClaims): 'none' | 'several' | Split {
  const found = new Splitter(parts, value, mayBe).from(0, 0);
  if (found.length > MOST) return 'several';
  return found.length === 0 ? 'none' : found[0];
}

class Splitter {
  private readonly known = new Map<string, readonly Split[]>();

  constructor(private readonly parts: readonly Part[], private readonly value: string, private readonly mayBe: IssuerClaims['mayBe']) {}

  /** The splits of what is left from `at` on among the parts from `index` on; the first two of them. */
  public from(index: number, at: number): readonly Split[] {
    const key = `${index},${at}`;
    const splits = this.known.get(key) ?? this.find(index, at);
    this.known.set(key, splits);
    return splits;
  }

  private find(index: number, at: number): readonly Split[] {
    const part = this.parts[index];
    if (part === undefined) return at === this.value.length ? [[]] : [];
    if ('text' in part) return this.value.startsWith(part.text, at) ? this.from(index + 1, at + part.text.length) : [];
    const found: Split[] = [];
    for (let end = at; end <= this.value.length && found.length <= MOST; end++) {
      const text = this.value.slice(at, end);
      if (this.mayBe(part.claim, text)) found.push(...this.from(index + 1, end).map((rest): Split => [[part.claim, text], ...rest]));
    }
    return found.slice(0, MOST + 1);
  }
}
