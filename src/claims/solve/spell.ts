import { claimForm, claimsOf, Literal } from './question';
import { Assignment } from './search';
import { Form, TokenShape, variablesOf } from './shape';

/** What is asked of a shape. */
export interface Wanted {
  readonly literals: readonly Literal[];
  /** Claims that the token must not have. */
  readonly lacking: ReadonlySet<string>;
}

/** All claims of the shape and those that are asked about, written out. */
export function spell(shape: TokenShape, { literals, lacking }: Wanted, { values, paths }: Assignment): ReadonlyMap<string, string> {
  const unusable = new Set([...lacking].flatMap((claim) => variablesOf(claimForm(shape, claim))));
  const claims = [...new Set([...shape.claims.keys(), ...[...literals].sort(shortestFirst).flatMap(claimsOf)])].filter((claim) => !lacking.has(claim));
  const pathOf = (claim: string) => paths.get(JSON.stringify([{ claim }])) ?? shortestPath(claimForm(shape, claim), unusable);
  return new Map(claims.map((claim) => [claim, write(shape, claim, pathOf(claim), values)]));
}

const shortestFirst = (one: Literal, other: Literal) => partsIn(one) - partsIn(other);
const partsIn = (literal: Literal) => literal.kind === 'match' ? literal.of.length : 1;

function write({ escaped }: TokenShape, claim: string, path: readonly Form[], values: ReadonlyMap<string, string>): string {
  return path.flatMap(({ pieces }) => pieces).map((piece) => {
    if ('text' in piece) return piece.text;
    const value = values.get(piece.variable)!;
    return claim === escaped?.claim ? escaped.by.write(value) : value;
  }).join('');
}

/** How a claim looks that no literal tests: the first form that ends. */
function shortestPath(form: Form, unusable: ReadonlySet<string>): Form[] {
  if (form.ends) return [form];
  const next = form.more().find((one) => !variablesOf(one).some((name) => unusable.has(name)));
  return next === undefined ? [form] : [form, ...shortestPath(next, unusable)];
}
