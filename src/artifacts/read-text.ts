import { isCondition, readCondition } from './formats/gcp-condition';
import { refuseOtherTexts } from './formats/other-forms';
import { Parameters } from './parameters';
import { looksLikeJson, parseDocuments } from './parse-documents';
import { isCompanion, readParsed } from './read-artifact';
import { Resource } from './resource';
import { Parsed } from './syntax/parsed';
import { artifactTooLarge, notUtf8 } from '../internal/catalogue/artifacts';
import { SourceLocation } from '../trust';

/** A plan of a thousand resources is smaller; more could take longer than a second. */
const MAX_LENGTH = 10_000_000;

/** What a file is. */
export interface ReadText {
  readonly resources: Resource[];
  /** Whether it is one of the files that stand beside templates, in which no trust can be. */
  readonly companion: boolean;
}

/**
 * The resources of a file of any format that is read, found by its content: `docs/formats.md` lists them. `path` names it in
 * explanations and errors; two formats take the name of a resource from it.
 *
 * Whatever the text, either resources or an error of the catalogue comes of it, within a second.
 */
export function readText(content: string, path: string): Resource[] {
  return readFile(content, path).resources;
}

/** The same, and whether it could hold any. */
export function readFile(content: string, path: string, parameters?: Parameters): ReadText {
  if (content.length > MAX_LENGTH) throw artifactTooLarge(path, 'characters', MAX_LENGTH, 'the part of it that is about trust: one stack, one module, one role');
  const text = content.startsWith('\ufeff') ? content.slice(1) : content;
  refuseBytes(text, path);
  const documents = parse(text, path);
  if (documents === undefined) return { resources: readCondition(text, path), companion: false };
  const unitOf = (index: number) => new SourceLocation({ file: path, document: documents.length > 1 ? index + 1 : undefined });
  return {
    resources: documents.flatMap((document, index) => readParsed(document, unitOf(index), parameters)),
    companion: documents.every(({ json }) => isCompanion(json)),
  };
}

/** Undefined for a bare condition. */
function parse(text: string, path: string): Parsed[] | undefined {
  // HCL and Bicep hold conditions, so they come first.
  if (!looksLikeJson(text)) refuseOtherTexts(text, path);
  if (isCondition(text)) return undefined;
  const documents = parseDocuments(text, path);
  return documents.length > 0 ? documents : [{ json: undefined }];
}

/** What was no UTF-8 has lost characters on its way to text: two different names may have become one. */
function refuseBytes(text: string, path: string): void {
  if (text.includes('\u0000')) refuseOtherTexts(text, path);
  if (text.includes('\u0000')) throw notUtf8(path, 'characters with the code 0: UTF-16, or no text at all');
  if (text.includes('\ufffd')) throw notUtf8(path, 'the character U+FFFD, which stands for bytes that are no UTF-8');
}
