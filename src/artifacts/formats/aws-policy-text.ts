import { malformedArtifact } from '../../internal/catalogue/artifacts';
import { Place } from '../json';
import { Value } from '../resource';
import { readLiteral } from '../scalar';
import { parseJson } from '../syntax/parse-json';

/**
 * A policy as IAM answers it: percent-encoded text (RFC 3986) in the API, which the CLI and some SDKs decode, as text or as an object.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html
 */
export function readEncodedPolicy(json: unknown, place: Place): Value {
  if (typeof json !== 'string') return readLiteral(json, place);
  const text = json.trimStart().startsWith('{') ? json : decoded(json, place);
  return readLiteral(parseJson(text, place.text).json, place);
}

function decoded(text: string, place: Place): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw malformedArtifact(place.text, text, 'a policy: an object, its JSON, or its JSON percent-encoded');
  }
}
