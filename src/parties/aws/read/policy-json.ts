import { Reference, Text, Value } from '../../../artifacts';
import { OpenScalar, parseJson } from '../../../artifacts/syntax';
import { isTrustedWorkflowError } from '../../../internal/errors';

/** Stands for a reference while the text is parsed: private use, so that no policy holds it. */
const MARK = /\ue000(\d+)\ue001/;
/** Either end of the mark: as it is, or as JSON may spell it. */
const END_OF_MARK = /[\ue000\ue001]|\\ue00[01]/i;

/**
 * The JSON of a policy, written as text with references in it. A reference inside a string stays one; it is taken to hold no quotes, as
 * `terraform` would otherwise write another document. References outside of strings leave the whole text open, as do keys with one.
 */
export function readPolicyText(text: Text): Value {
  const references = text.pieces.filter((piece): piece is Reference => typeof piece !== 'string');
  const literals = text.pieces.filter((piece) => typeof piece === 'string');
  if (references.length === text.pieces.length || literals.some((literal) => END_OF_MARK.test(literal))) return text;
  let index = 0;
  const json = text.pieces.map((piece) => typeof piece === 'string' ? piece : `\ue000${index++}\ue001`).join('');
  try {
    return valueOf(parseJson(json, 'the policy').json, references);
  } catch (error) {
    if (!isTrustedWorkflowError(error)) throw error;
    return Text.of({ reference: `a policy that is no JSON: ${error.text.problem}` });
  }
}

function valueOf(json: unknown, references: readonly Reference[]): Value {
  if (typeof json === 'string') return withReferences(json, references);
  if (json === null || typeof json === 'number' || typeof json === 'boolean') return json;
  if (json instanceof OpenScalar) return Text.of({ reference: json.source });
  if (Array.isArray(json)) return json.map((item: unknown) => valueOf(item, references));
  const entries = Object.entries(json as { readonly [key: string]: unknown });
  const computed = entries.find(([key]) => MARK.test(key));
  if (computed) return Text.of({ reference: `a map with the computed key ${withReferences(computed[0], references).toString()}` });
  return Object.fromEntries(entries.map(([key, value]) => [key, valueOf(value, references)]));
}

function withReferences(json: string, references: readonly Reference[]): Text {
  return Text.from(json.split(MARK).map((part, index) => index % 2 === 0 ? part : references[Number(part)]));
}
