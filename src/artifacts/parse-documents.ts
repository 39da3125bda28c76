import { parseJson } from './syntax/parse-json';
import { Parsed } from './syntax/parsed';
import { malformedArtifact } from '../internal/catalogue/artifacts';

/** Whether a text is JSON if it is anything that is read. */
export const looksLikeJson = (text: string) => /^\s*[{[]/.test(text);

/** The documents of a text in JSON, which are one, or in YAML. Throws what the parsers throw. */
export function parseDocuments(text: string, path: string): Parsed[] {
  if (looksLikeJson(text)) return [parseJson(text, path)];
  // YAML costs a tenth of a second to load: that happens with the first text that is no JSON.
  const { parseYaml }: typeof import('./syntax/parse-yaml') = require('./syntax/parse-yaml');
  return parseYaml(text, path);
}

/** A text within a file that is one document: the template that a stack set carries, say. */
export function parseDocument(text: string, path: string): Parsed {
  const [document, ...more] = parseDocuments(text, path);
  if (document === undefined || more.length > 0) throw malformedArtifact(path, `${more.length === 0 ? 'no' : more.length + 1} documents`, 'one document');
  return document;
}
