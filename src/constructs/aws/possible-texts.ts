import { Fields, fieldsOf, functionOf, wellFormed } from './fields';
import { TemplateView } from './template-view';
import { ClaimPattern } from '../../claims';

/** So many alternatives are told apart; a value with more may be anything. */
const MAX_ALTERNATIVES = 200;
const NO_VALUE = 'AWS::NoValue';
const ANYTHING = ClaimPattern.ofStars('*');
/** What the deployment puts into plain text: dynamic references, and loop variables. */
const FILLED_IN = /\{\{resolve:[^}]*\}\}|[$&]\{[^{}]*\}/;

/**
 * What a value of a template may come to at the deployment: a pattern for each alternative, with a star for whatever only the deployment knows.
 * None for a value that is not there (`AWS::NoValue`).
 */
export function possibleTexts(value: unknown, view: TemplateView): ClaimPattern[] {
  const called = functionOf(value);
  const found = called ? evaluate(called, view) : plain(value);
  return found.length > MAX_ALTERNATIVES ? [ANYTHING] : found;
}

function plain(value: unknown): ClaimPattern[] {
  return ['string', 'number', 'boolean'].includes(typeof value) ? [ClaimPattern.concat(...String(value).split(FILLED_IN).flatMap(starBefore))] : [ANYTHING];
}

const starBefore = (text: string, index: number) => index === 0 ? [wellFormed(text)] : [ANYTHING, wellFormed(text)];

function evaluate([name, args]: [string, unknown], view: TemplateView): ClaimPattern[] {
  switch (name) {
    case 'Ref': return reference(args, view);
    case 'Fn::If': return listOf(args, 3)?.slice(1).flatMap((branch) => possibleTexts(branch, view)) ?? [ANYTHING];
    case 'Fn::Join': return join(args, view);
    case 'Fn::Sub': return substitute(args, view);
    case 'Fn::FindInMap': return findInMap(args, view);
    default: return [ANYTHING];
  }
}

function reference(name: unknown, view: TemplateView): ClaimPattern[] {
  if (typeof name !== 'string') return [ANYTHING];
  if (name === NO_VALUE) return [];
  const known = view.pseudo(name);
  return known === undefined ? view.parameterValues(name)?.flatMap(plain) ?? [ANYTHING] : plain(known);
}

function join(args: unknown, view: TemplateView): ClaimPattern[] {
  const [between, items] = listOf(args, 2) ?? [];
  // What is not there takes its delimiter along.
  if (typeof between !== 'string' || !Array.isArray(items) || items.some((item) => mentions(item, NO_VALUE))) return [ANYTHING];
  return product(items.flatMap((item, index) => index === 0 ? [possibleTexts(item, view)] : [plain(between), possibleTexts(item, view)]));
}

/** `${Name}` from the variables, else what a reference to it may be; `${!Name}` is literally `${Name}`. */
function substitute(args: unknown, view: TemplateView): ClaimPattern[] {
  const [template, variables]: unknown[] = Array.isArray(args) ? args : [args];
  if (typeof template !== 'string') return [ANYTHING];
  const own = fieldsOf(variables);
  const valueOf = (name: string) => Object.hasOwn(own, name) ? possibleTexts(own[name], view) : reference(name, view);
  const parts = template.split(/\$\{([^{}]*)\}/);
  return product(parts.map((part, index) => {
    if (index % 2 === 0) return plain(part);
    return part.startsWith('!') ? [ClaimPattern.concat(`\${${wellFormed(part.slice(1))}}`)] : valueOf(part);
  }));
}

/** Every value that the keys leave open, and the default. */
function findInMap(args: unknown, view: TemplateView): ClaimPattern[] {
  const [name, first, second, options]: unknown[] = Array.isArray(args) ? args : [];
  if (typeof name !== 'string') return [ANYTHING];
  const { DefaultValue: fallback } = fieldsOf(options);
  const values = under(view.mapping(name), first).flatMap((inner) => under(fieldsOf(inner), second)).flat();
  const found = [...values, ...fallback === undefined ? [] : [fallback]].flatMap((value) => possibleTexts(value, view));
  return found.length === 0 ? [ANYTHING] : found;
}

const under = (fields: Fields, key: unknown) => typeof key === 'string' ? Object.hasOwn(fields, key) ? [fields[key]] : [] : Object.values(fields);

/** All ways to put one alternative of each part together. Parts that would make too many of them may be anything. */
function product(parts: readonly ClaimPattern[][]): ClaimPattern[] {
  let total = 1;
  const told = parts.map((alternatives) => {
    if (alternatives.length === 0 || total * alternatives.length > MAX_ALTERNATIVES) return { every: total, alternatives: [ANYTHING] };
    const every = total;
    total *= alternatives.length;
    return { every, alternatives };
  });
  return Array.from({ length: total }, (_, index) => new ClaimPattern(told.flatMap(({ every, alternatives }) =>
    alternatives[Math.floor(index / every) % alternatives.length].parts)));
}

const mentions = (value: unknown, text: string): boolean =>
  typeof value === 'object' && value !== null ? Object.values(value).some((inner) => mentions(inner, text)) : value === text;

const listOf = (args: unknown, length: number): readonly unknown[] | undefined => Array.isArray(args) && args.length === length ? args : undefined;
