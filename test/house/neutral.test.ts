import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

// What decides knows no CI system: what is known of one stands in its facts, in its folder, and in the tables of what a cloud supports.
const ROOT = join(__dirname, '../../src');
const ROOMS = ['claims', 'trust', 'parties', 'verify'];
const NAMES = /git-?hub|git-?lab|bitbucket|circle-?ci|buildkite|azure-?devops|azure devops|vstoken|kubernetes|serviceaccount:|jenkins|terraform cloud|app\.terraform\.io|spacelift|vercel|codefresh/i;

/** Tables of what a cloud supports, each row with its source. */
const TABLES = ['parties/aws/facts/issuer-support.ts', 'parties/aws/facts/limits.ts', 'parties/azure/flexible/issuers.ts', 'parties/gcp/facts/shared-issuers.ts'];

interface Named { readonly path: string; readonly text: string }

/** Code, text and imports of a file that name a CI system; comments may give an example, and links are addresses. What permissions call Kubernetes is what a pipeline deploys to. */
function namesIn(path: string): Named[] {
  const found: Named[] = [];
  const isTarget = /^parties\/[^/]+\/permissions\//.test(relative(ROOT, path));
  const note = (text: string) => NAMES.test((isTarget ? text.replace(/kubernetes/gi, '') : text).replace(/https:\/\/(?:github\.com|learn\.microsoft\.com|docs\.[\w.-]+)\/\S*/g, '')) && found.push({ path: relative(ROOT, path), text });
  const visit = (node: ts.Node): void => {
    const isTemplate = ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
    if (isTemplate || ts.isStringLiteralLike(node) || ts.isRegularExpressionLiteral(node) || ts.isIdentifier(node)) note(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022));
  return found;
}

const files = ROOMS.flatMap((room) => readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts')).map((entry) => join(entry.parentPath, entry.name)));

test('no file of these rooms names a CI system, but for the tables', () => {
  const named = files.flatMap(namesIn).filter(({ path }) => !TABLES.includes(path));
  expect(named.map(({ path, text }) => `${path}: ${text}`)).toEqual([]);
});

test('each table is one: it names some', () => {
  expect(TABLES.filter((path) => namesIn(join(ROOT, path)).length === 0)).toEqual([]);
});
