import { SourceLocation } from '../../trust';
import { Resource } from '../resource';
import { Text } from '../text';

/** Google takes 4,096 characters; longer than this nothing is looked at. */
const MAX_LENGTH = 50_000;

/** A comment, a text, a run of other characters; what begins like a text and has no end is none of them. */
const TOKEN = /\/\/[^\n]*|[bB]?[rR][bB]?(?:"""[^]*?"""|'''[^]*?'''|"[^"\n]*"|'[^'\n]*')|"""(?:[^\\]|\\[^])*?"""|'''(?:[^\\]|\\[^])*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[^"'/bBrR]+|[/bBrR]/y;
const IS_TEXT = /["']$/;

/** The variables of a condition. One that names none compares nothing. */
const VARIABLE = /\b(?:assertion|attribute|google)\s*[.[]/;
/** Characters of CEL outside of texts, of which some stand in pairs. */
const CHARACTERS = /^(?:[\w\s.,:?()[\]{}!<>+*/%`-]|[=!<>]=|&&|\|\|)*$/;
/** A line of YAML: a key, and a colon behind it; an element of a list; a mark between documents. */
const OF_YAML = /^[ \t]*(?:- +)*(?:[\w$@./-]+|"[^"\n]*"|'[^'\n]*'):(?:[ \t]|$)|^[ \t]*-(?:[ \t]|$)|^---/m;
const BRACKETS: ReadonlyMap<string, string> = new Map([['[', ']'], ['{', '}'], ['(', ')']]);

/** For people, as the other formats have one. */
export const GCP_CONDITION_NAME = 'the condition of a workload identity pool provider: CEL, alone in its file';

/**
 * Whether a text is a bare CEL expression over the claims of a token, and can be nothing else: JSON and YAML name claims within texts, or
 * are a list or a map as a whole, which is no condition.
 */
export function isCondition(text: string): boolean {
  if (text.length > MAX_LENGTH || !VARIABLE.test(text)) return false;
  const code = withoutTexts(text);
  if (code === undefined || !VARIABLE.test(code) || !CHARACTERS.test(code)) return false;
  return /^\s*[[{]/.test(code) ? goesOn(code.trim()) : !OF_YAML.test(text);
}

/** Every text as an empty one, and no comments; undefined where a text has no end. */
function withoutTexts(source: string): string | undefined {
  let code = '';
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < source.length;) {
    const [token] = TOKEN.exec(source) ?? [];
    if (token === undefined) return undefined;
    code += IS_TEXT.test(token) ? '``' : token.startsWith('//') ? '' : token;
  }
  return code;
}

/** Whether something is made of the list or map that stands first: `['a'].exists(...)`, `{'a': true}[assertion.sub]`. */
function goesOn(code: string): boolean {
  const open: string[] = [];
  for (let index = 0; index < code.length; index += 1) {
    const closing = BRACKETS.get(code[index]);
    if (closing !== undefined) open.push(closing);
    else if (/[\])}]/.test(code[index]) && open.pop() !== code[index]) return false;
    if (open.length === 0) return /^\s*(?:[.[=!<>+&|?]|in\b)/.test(code.slice(index + 1));
  }
  return false;
}

/** A condition alone has no provider, no mapping and no issuer: a type of its own, which no engine has. */
export function readCondition(text: string, file: string): Resource[] {
  return [{ type: 'gcp.condition', id: file, source: new SourceLocation({ file }), properties: { expression: Text.of(text.trim()) }, dependsOn: [] }];
}
