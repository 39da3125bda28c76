/** A string, a comment, or a comma before the end of a list or object. What has no end goes on to the end of the text. */
const TOKEN = /"(?:[^"\\]+|\\[\s\S])*"?|\/\/[^\n]*|\/\*(?:[\s\S]*?\*\/|[\s\S]*$)/g;
const LAST_COMMA = /"(?:[^"\\]+|\\[\s\S])*"?|,(?=\s*[}\]])/g;

/** Characters beyond which only strict JSON is read: no editor writes comments into more. */
const MAX_LENGTH = 10_000_000;

/**
 * JSON with comments and trailing commas, as editors and compilers take it; undefined for anything else. It serves to tell files apart from
 * trust, and never to read trust: no cloud takes these.
 */
export function parseLeniently(text: string): unknown {
  if (!/^\s*[{[/]/.test(text)) return undefined;
  const strict = attempt(text);
  return strict !== undefined || text.length > MAX_LENGTH ? strict : attempt(text.replace(TOKEN, keepStrings).replace(LAST_COMMA, keepStrings));
}

const keepStrings = (found: string) => found.startsWith('"') ? found : '';

function attempt(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
