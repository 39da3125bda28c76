import { Composer, CST, Document, Lexer, LineCounter, Parser } from 'yaml';
import { lineAt } from './parse-json';
import { Parsed } from './parsed';
import { YamlValues } from './yaml-values';
import { artifactTooDeep, artifactTooLarge, notYaml } from '../../internal/catalogue/artifacts';
import { MAX_DEPTH } from '../json';

/** CloudFormation's own limit of a template. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html */
const MAX_LENGTH = 1_048_576;
/** Lexical tokens that are read within a second; a template of 500 resources, which is the most, has some 80,000. */
const MAX_TOKENS = 100_000;
const AS_JSON = 'the same as JSON, which is read faster: --output json, -o json, --format=json; for other files yq -o json';

/**
 * The documents of a YAML text. Scalars are read as `readPlain` says, `!Sub` is `Fn::Sub`, aliases are expanded while that ends.
 * Throws `not-yaml`, `duplicate-key`, `artifact-too-deep`, `artifact-too-large`.
 */
export function parseYaml(text: string, path: string): Parsed[] {
  if (text.length > MAX_LENGTH) throw artifactTooLarge(path, 'characters of YAML', MAX_LENGTH, AS_JSON);
  const composer = new Composer({ schema: 'failsafe', resolveKnownTags: false, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  const documents = [...composer.compose(tokensOf(text, path), true)];
  const lines = linesOf(text);
  const parsed = documents.map((document) => {
    refuseErrors(document, text, path);
    return new YamlValues(document, lines, path).read();
  });
  // Between two marks there may be nothing.
  return parsed.filter(({ json }) => json !== null);
}

function linesOf(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  return lines;
}

/** Within a budget of tokens and of nesting. */
function tokensOf(text: string, path: string): CST.Token[] {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (++count > MAX_TOKENS) throw artifactTooLarge(path, 'tokens of YAML', MAX_TOKENS, AS_JSON);
    for (const token of parser.next(lexeme)) tokens.push(token);
    // The composer calls itself for each level, and V8 ends the process where a stack overflows within a regular expression.
    if (parser.stack.length > MAX_DEPTH) throw artifactTooDeep(path, MAX_DEPTH);
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

function refuseErrors({ errors: [error] }: Document.Parsed, text: string, path: string): void {
  if (!error) return;
  throw notYaml(`${path}:${lineAt(text, error.pos[0])}`, error.message);
}
