import { malformedClaimValue, unresolvedInModel } from '../internal/catalogue/workflow';
import { tokenEngine } from '../internal/tokens';

/** The value as literal text: throws for an unresolved value of either engine, and for anything that is not Unicode text. */
export function literal(what: string, value: unknown): string {
  const engine = tokenEngine(value);
  if (engine) throw unresolvedInModel(what, value, engine);
  if (typeof value !== 'string') throw malformedClaimValue(what, value, 'text', `the ${what} as text in quotes`);
  // A lone surrogate cannot be written as UTF-8: the document would hold other text than the model.
  if (/\p{Cs}/u.test(value)) throw malformedClaimValue(what, value, 'Unicode text without half of a surrogate pair', "the whole character: '\\u{1F680}'");
  return value;
}
