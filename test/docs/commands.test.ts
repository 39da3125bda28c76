import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { mentionsIn } from '../fixtures/commands';

const ROOT = join(__dirname, '../..');

/** The files below a folder whose name ends so. */
function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

const sources = filesBelow('src', '.ts').map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
const pages = ['README.md', 'SECURITY.md', 'CONTRIBUTING.md', ...filesBelow('docs', '.md'), ...filesBelow('examples', '.md')]
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

/** What a file says in its strings: each literal, and the pieces of each template around its holes. */
function literalsOf({ path, text }: { path: string; text: string }): string[] {
  const literals: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) literals.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022));
  return literals;
}

const commentsOf = (text: string) => text.match(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm) ?? [];
/** The commands of a text that no table has, each with its place. */
const faultsIn = (path: string, text: string) => mentionsIn(text)
  .filter(({ faults }) => faults.length > 0)
  .map(({ shell, faults }) => [path, shell, ...faults]);
const inTables = (path: string) => path.startsWith('src/internal/commands/');

test('no string of the sources is a command: it may name one of the tables, and everything with an option or a value is written by them', () => {
  const written = sources.filter(({ path }) => !inTables(path)).flatMap((source) => literalsOf(source).flatMap(mentionsIn)
    .filter(({ bare, faults }) => !bare || faults.length > 0)
    .map(({ shell, faults }) => [source.path, shell, ...faults]));
  expect(written).toEqual([]);
});

test('lines for a shell are made of the tables alone', () => {
  const users = sources.filter(({ text }) => /from '[^']*\/shell'/.test(text)).map(({ path }) => path);
  expect(users.sort()).toEqual(['src/internal/commands/assignment.ts', 'src/internal/commands/command.ts']);
  const makers = sources.filter(({ text }) => /\bcommandOf\b/.test(text)).map(({ path }) => path);
  expect(makers.filter((path) => !inTables(path))).toEqual([]);
});

/** What gives commands to users, and the suite that runs them against stand-ins for the programs. */
const PRINTERS: Record<string, string> = {
  'src/constructs/aws/stack-set-role.ts closingRunbook': 'constructs/aws/trusted-stack-set.test.ts',
  'src/constructs/aws/trust-policy.ts closingRunbook': 'constructs/aws/existing.test.ts',
  'src/constructs/aws/trusted-role.ts closingRunbook': 'constructs/aws/closing.test.ts',
  'src/constructs/azure-application/trusted-application.ts closingRunbook': 'constructs/azure-application/runbook.test.ts',
  'src/constructs/azure/trusted-identity.ts closingRunbook': 'constructs/azure/runbook.test.ts',
  'src/constructs/gcp/pool-access.ts closingRunbook': 'constructs/gcp/runbook.test.ts',
  'src/constructs/gcp/pool-access.ts poolClosingRunbook': 'constructs/gcp/runbook.test.ts',
  'src/constructs/gcp/trusted-pool.ts closingRunbook': 'constructs/gcp/runbook.test.ts',
  'src/constructs/gcp/trusted-pool.ts poolClosingRunbook': 'constructs/gcp/runbook.test.ts',
  'src/issuers/github/migration-step.ts commands': 'issuers/github/migration-plan.test.ts',
};

test('whatever gives out commands is run by a suite: messages of errors by the driver of the negatives, steps by these', () => {
  const members = sources.filter(({ path }) => !path.startsWith('src/parties/')).flatMap(({ path, text }) => {
    return [...text.matchAll(/^ {2}(?:public (?:static )?|readonly )(\w+)(?:\(.*\))?: RunbookStep\[\]/gm)].map(([, name]) => `${path} ${name}`);
  });
  // `Change` is no API: its commands are those of the steps.
  expect(members.filter((member) => member !== 'src/issuers/github/switch.ts commands').sort()).toEqual(Object.keys(PRINTERS));
  for (const [member, suite] of Object.entries(PRINTERS)) {
    const text = readFileSync(join(ROOT, 'test', suite), 'utf8');
    expect([member, text.includes('expectToRun('), text.includes(member.split(' ')[1])]).toEqual([member, true, true]);
  }
  expect(readFileSync(join(ROOT, 'test/negatives/driver.ts'), 'utf8')).toContain('checkCommands(messages)');
});

test('what comments say of commands is what the tables say', () => {
  expect(sources.flatMap(({ path, text }) => commentsOf(text).flatMap((comment) => faultsIn(path, comment)))).toEqual([]);
});

test('what pages show of commands is what the tables say', () => {
  expect(pages.flatMap(({ path, text }) => faultsIn(path, text))).toEqual([]);
});

describe('actions of pipelines', () => {
  const ACTION = /^[\w.-]+\/[\w.-]+@v\d+$/;
  /** The literals of a file that are actions, and whether each stands in an object with a source and a date. */
  const actionsOf = ({ path, text }: { path: string; text: string }) => {
    const found: { action: string; dated: boolean }[] = [];
    const visit = (node: ts.Node, dated: boolean): void => {
      if (ts.isStringLiteralLike(node) && ACTION.test(node.text)) found.push({ action: node.text, dated });
      const names = ts.isObjectLiteralExpression(node) ? node.properties.flatMap(({ name }) => name === undefined ? [] : [name.getText()]) : [];
      const isFact = names.includes('source') && names.includes('asOf');
      ts.forEachChild(node, (child) => visit(child, dated || isFact));
    };
    visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true), false);
    return found;
  };
  const all = sources.flatMap(actionsOf);

  test('each literal has its source and date', () => {
    expect(all.filter(({ dated }) => !dated)).toEqual([]);
    expect(all.map(({ action }) => action).sort()).toEqual(['actions/checkout@v7', 'aws-actions/configure-aws-credentials@v6', 'azure/login@v3', 'google-github-actions/auth@v3']);
  });

  test('pages show these majors', () => {
    const shown = pages.flatMap(({ path, text }) => [...text.matchAll(/uses: ([\w.-]+\/[\w.-]+@\S+)/g)].map(([, action]) => [path, action]));
    expect(shown.filter(([, action]) => !all.some((one) => one.action === action))).toEqual([]);
    expect(shown.length).toBeGreaterThan(0);
  });
});

describe('the reader of commands sees what is wrong', () => {
  test.each<[string, string]>([
    ['az ad app credential list --id CLIENT_ID --certs', 'az ad app credential list has no option --certs'],
    ['run `az role assignment list --all`', 'az role assignment list lacks --assignee'],
    ['aws iam get-rol --role-name x', 'no table has the command aws iam get-rol --role-name x'],
    ['gcloud iam service-accounts disable --quiet', 'gcloud iam service-accounts disable has no option --quiet'],
    ['gh api -X PUT repos/o/r/actions/oidc/customization/sub -f use_default=true', '{owner}/{repo}/actions/oidc/customization/sub has no -f use_default'],
    ['gh api -X PATCH repos/o/r', 'repos/{owner}/{repo} lacks name'],
    ['gh api -X POST repos/o/r/transfer -f owner=x', 'repos/{owner}/{repo}/transfer has no -f owner'],
    ['gh repo rename x', 'no table has the command gh repo'],
    ['az role assignment list --assignee somebody --all', '--assignee takes a GUID'],
  ])('%s', (text, fault) => expect(mentionsIn(text).flatMap(({ faults }) => faults).join('\n')).toContain(fault));

  test.each(['the answer of aws, az or gcloud', 'as  gh api users/OWNER --jq .id  prints it', '`az rest` on Graph', 'aws iam list-roles, or one of them', '"$(gh api users/my-org --jq .id)"'])(
    'and nothing where nothing is: %s', (text) => expect(mentionsIn(text).flatMap(({ faults }) => faults)).toEqual([]),
  );
});
