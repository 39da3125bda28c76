import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { production, staging } from '../../examples/quickstart/model';
import { tokenTable } from '../../examples/quickstart/print';
import { readEstate, synthesize } from '../../examples/quickstart/synth';
import { run } from '../../src/cli/run';

// Schemas of CloudFormation are not what is tested here, and loading them takes 8 seconds.
process.env.CDK_VALIDATION = 'false';

const ROOT = join(__dirname, '../..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'readme-'));
const { tiers, files } = synthesize(folder);
afterAll(() => rmSync(folder, { recursive: true }));

/** Commands of the README, each with the output below it. */
const shown = [...readme.matchAll(/^```text\n([\s\S]*?)^```$/gm)].flatMap(([, block]) => block.split(/^\$ npx cdk-trusted-workflows /m).slice(1))
  .map((text) => ({ argv: text.split('\n')[0].split(' '), lines: text.trimEnd().split('\n').slice(1) }));

async function output(argv: string[]): Promise<string> {
  const printed: string[] = [];
  const put = (text: string) => { printed.push(text); };
  // Of the example's folder, but for the tokens, which are files of the repository.
  const paths = argv.map((argument) => argument.startsWith('examples/') ? join(ROOT, argument) : argument);
  await run(paths, { cwd: folder, env: {}, isTerminal: false, stdin: process.stdin, out: put, err: put });
  return printed.join('');
}

/** Whether lines stand in a text as they are, in a row: `...` alone stands for any number of lines, at the end of a line for its rest. */
function stands(lines: string[], text: string[]): boolean {
  if (lines.length === 0) return true;
  const [first, ...more] = lines;
  if (first === '...') return text.some((_, index) => stands(more, text.slice(index))) || more.length === 0;
  if (text.length === 0) return false;
  const same = first.endsWith('...') ? text[0].startsWith(first.slice(0, -3)) : text[0] === first;
  return same && stands(more, text.slice(1));
}

test('a denied token is explained in one command on each cloud', () => {
  expect(shown.filter(({ argv }) => argv[0] === 'decide').map(({ argv }) => argv[2])).toEqual(['aws', 'azure', 'gcp'].map((cloud) => `examples/quickstart/tokens/${cloud}.json`));
});

test('trap 35: three snippets of one guide are shown to differ, each two of them by a token', () => {
  const { lines } = shown.find(({ argv }) => argv[0] === 'compare')!;
  expect(lines.filter((line) => line.startsWith('no: '))).toHaveLength(3);
  expect(lines.filter((line) => line.startsWith('    sub '))).toHaveLength(3);
});

test.each(shown)('$argv.0 $argv.2: the output is what the command prints', async ({ argv, lines }) => {
  const text = await output(argv);
  expect(stands(lines, text.split('\n')) || text).toBe(true);
});

test('lines that the command does not print are noticed', async () => {
  const text = (await output(shown[0].argv)).split('\n');
  expect(stands([...shown[0].lines.slice(0, 2), 'forged', ...shown[0].lines.slice(2)], text)).toBe(false);
  expect(stands(shown[0].lines.slice(1), text)).toBe(false);
});

test.each(['aws', 'azure', 'gcp'])('the token of %s is another branch of production', (cloud) => {
  const token: unknown = JSON.parse(readFileSync(join(ROOT, `examples/quickstart/tokens/${cloud}.json`), 'utf8'));
  expect(token).toEqual(production.nearMisses(tiers[0].audiences[cloud]).find(({ name }) => name === 'another branch')?.claims);
});

test('the table of the quickstart is the one that it prints', () => {
  const estate = readEstate(files);
  const table = tokenTable(production, staging, tiers[0].audiences, (cloud, claims) => (
    estate.decideFor('deploy-production', claims).find(({ party }) => party === cloud)?.verdict ?? 'missing'));
  expect(readme).toContain(`\`\`\`text\n${table.join('\n')}\n\`\`\``);
});
