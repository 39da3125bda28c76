import { Call } from './call';
import { isUnsettled, Truth, Unsettled } from '../../../trust';
import { ValuePart } from '../policy';

/** Compares what a key holds with one value of a policy. */
export type Comparison = (got: string, call: Call) => Truth;

/** A part without a variable: text, a wildcard, or what is left open. */
export type SettledPart = Exclude<ValuePart, { readonly variable: string }>;

/** Whether a part is a policy variable. */
export function isVariable(part: ValuePart): part is Extract<ValuePart, { readonly variable: string }> {
  return 'variable' in part;
}

/** The text of a value that is only text; why not, for all others. `*` and `?` are themselves here. */
export function plainText(parts: readonly ValuePart[]): string | Unsettled {
  let text = '';
  for (const part of parts) {
    if (isUnsettled(part)) return part;
    if (isVariable(part)) return { unsettled: `IAM takes no policy variable there: \${${part.variable}}` };
    text += 'literal' in part ? part.literal : part.wildcard;
  }
  return text;
}
