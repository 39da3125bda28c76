/**
 * The part of CEL that this library writes, as typed nodes: text is kept apart from syntax until it is printed once.
 * @see https://github.com/google/cel-spec/blob/master/doc/langdef.md
 */
export type Cel =
  | { readonly node: 'text'; readonly value: string }
  | { readonly node: 'constant'; readonly json: string }
  | { readonly node: 'list'; readonly values: readonly string[] }
  | { readonly node: 'claim'; readonly name: string }
  | { readonly node: 'present'; readonly claim: string }
  | { readonly node: 'not'; readonly operand: Cel }
  | { readonly node: 'binary'; readonly operator: '==' | 'in'; readonly left: Cel; readonly right: Cel }
  | { readonly node: 'chain'; readonly operator: '&&' | '||' | '+'; readonly operands: readonly Cel[] }
  | { readonly node: 'call'; readonly target: Cel; readonly method: StringMethod; readonly argument: Cel }
  | { readonly node: 'choice'; readonly condition: Cel; readonly yes: Cel; readonly no: Cel };

/** Methods of CEL strings that are emitted. `matches` is partial: its pattern must be anchored. */
export type StringMethod = 'startsWith' | 'endsWith' | 'contains' | 'matches';

/** A string literal. */
export const text = (value: string): Cel => ({ node: 'text', value });

/** A number or a truth value, as JSON writes it. */
export const constant = (json: string): Cel => ({ node: 'constant', json });

/** A claim of the token; an error where the token lacks it. */
export const claim = (name: string): Cel => ({ node: 'claim', name });

/** Whether the token has a claim. */
export const present = (name: string): Cel => ({ node: 'present', claim: name });

/** Negation. */
export const not = (operand: Cel): Cel => ({ node: 'not', operand });

/** Equality of two strings. */
export const equal = (left: Cel, right: Cel): Cel => ({ node: 'binary', operator: '==', left, right });

/** Membership in a list of string literals. */
export const oneOf = (left: Cel, values: readonly string[]): Cel => ({ node: 'binary', operator: 'in', left, right: { node: 'list', values } });

/** Membership of a text in a list of the token. */
export const elementOf = (value: string, list: Cel): Cel => ({ node: 'binary', operator: 'in', left: text(value), right: list });

/** Conjunction of one operand or more. */
export const all = (operands: readonly Cel[]): Cel => chain('&&', operands);

/** Disjunction of one operand or more. */
export const any = (operands: readonly Cel[]): Cel => chain('||', operands);

/** Concatenation of one string or more. */
export const concat = (operands: readonly Cel[]): Cel => chain('+', operands);

/** A method call on a string. */
export const call = (target: Cel, method: StringMethod, argument: string): Cel => ({ node: 'call', target, method, argument: text(argument) });

/** The ternary. */
export const choose = (condition: Cel, yes: Cel, no: Cel): Cel => ({ node: 'choice', condition, yes, no });

/** One operand is itself; a chain in a chain of the same operator is one chain. */
function chain(operator: '&&' | '||' | '+', operands: readonly Cel[]): Cel {
  const flat = operands.flatMap((operand) => operand.node === 'chain' && operand.operator === operator ? operand.operands : [operand]);
  return flat.length === 1 ? flat[0] : { node: 'chain', operator, operands: flat };
}
