import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { App, Stack } from 'aws-cdk-lib';
import { parseAllDocuments } from 'yaml';
import { Block, BLOCKS, place, ROOT, textOf } from './shown/blocks';
import { argumentsOf, COMMANDS, INLINE, namings, needsShell, shellLines, ShownCommand } from './shown/commands';
import { NOT_RUN, TEXTS } from './shown/elsewhere';
import { SHOWN } from './shown/folder';
import { reads, stands } from './shown/stands';
import { production, staging } from '../../examples/quickstart/model';
import { tokenTable } from '../../examples/quickstart/print';
import { audiencesOf, readIdentities } from '../../examples/quickstart/synth';
import { readConfiguration } from '../../src/cli/lint/config/lint-config';
import { TrustedRole } from '../../src/constructs/aws';
import { GitHubOwner, GitHubWorkflow, GitRef, ReusableWorkflow, SubjectTemplate } from '../../src/issuers';
import { IdentitySet } from '../../src/verify';
import { command, Ended } from '../cli/fixture';
import { wrong as branchAndCaller } from '../negatives/cases/quickstart/requirement-not-enforceable.branch-and-reusable-workflow-with-the-default-subject';

// Whatever README, docs and examples show: run, on what CDK (with its validation of schemas) and cdktf wrote in this run, or in a list with its reason.
const { folder, tiers, files } = SHOWN;

async function ended({ shell }: ShownCommand): Promise<Ended> {
  if (!needsShell(shell)) return command(folder, argumentsOf(shell));
  const { status, stdout, stderr } = spawnSync('bash', ['-c', shell], { cwd: folder, encoding: 'utf8', env: { ...process.env, PATH: SHOWN.path, NODE_OPTIONS: '' } });
  return { code: status ?? -1, out: stdout, err: stderr };
}

const shellBlocks = BLOCKS.filter(({ language }) => language === 'sh' || language === '');
const isCommand = (line: string) => line.includes('npx cdk-trusted-workflows');
const notRun = (line: string) => NOT_RUN.filter((one) => one.line.test(line));
const textsOf = ({ page, lines }: Block) => TEXTS.filter((one) => one.page === page && lines.join('\n').trim().startsWith(one.starts));
const shownText = (starts: string) => BLOCKS.find((block) => block.lines.join('\n').trim().startsWith(starts))!.lines;

test('what CDK wrote is what its user gets: the report of its validation lies beside the templates', () => {
  expect(readdirSync(join(folder, 'cdk.out'))).toEqual(expect.arrayContaining(['validation-report.json', 'manifest.json', 'tree.json', 'cdk.out']));
  expect(existsSync(join(folder, 'cdktf.out/manifest.json'))).toBe(true);
});

describe('commands', () => {
  test.each(COMMANDS)('$where: $shell', async (shown) => {
    const { code, out, err } = await ended(shown);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(shown.output === undefined || stands(shown.output, out.split('\n')) || out).toBe(true);
  }, 60_000);

  test.each(INLINE)('$where, within a sentence: $shell', async (shown) => expect([0, 1]).toContain((await ended(shown)).code));

  test('none is shown and not run', () => {
    expect(COMMANDS.length).toBeGreaterThan(10);
    expect(namings()).toBe(COMMANDS.length + INLINE.filter(({ page, shell }) => textOf(page).includes(`\`${shell}\``)).length);
  });

  test('lines that the command does not print are noticed', async () => {
    const [first] = COMMANDS.filter(({ output }) => output !== undefined);
    const [text, shown] = [(await ended(first)).out.split('\n'), first.output!];
    expect(stands(shown, text)).toBe(true);
    expect(stands([...shown.slice(0, 2), 'forged', ...shown.slice(2)], text)).toBe(false);
    expect(stands(shown.slice(1), text)).toBe(false);
    expect(reads(['a ... c'], 'a b\nc')).toBe(true);
    expect(reads(['c ... a'], 'a b c')).toBe(false);
  });

  test('a denied token is explained in one command on each cloud', () => {
    expect(COMMANDS.filter(({ page, shell, output }) => page === 'README.md' && output !== undefined && shell.includes(' decide ')).map(({ shell }) => argumentsOf(shell)[2]))
      .toEqual(['aws', 'azure', 'gcp'].map((cloud) => `examples/quickstart/tokens/${cloud}.json`));
  });

  test('trap 35: three snippets of one guide are shown to differ, each two of them by a token', () => {
    const { output } = COMMANDS.find(({ page, shell }) => page === 'README.md' && shell.includes(' compare '))!;
    expect(output!.filter((line) => line.startsWith('no: '))).toHaveLength(3);
    expect(output!.filter((line) => line.startsWith('    sub '))).toHaveLength(3);
  });
});

describe('other lines for a shell', () => {
  const lines = shellBlocks.flatMap((block) => shellLines(block).filter((line) => !isCommand(line)).map((line) => ({ where: place(block), line })));

  test.each(lines)('$where is not run here, for a reason: $line', ({ line }) => expect(notRun(line).map(({ why }) => why)).toHaveLength(1));
  test.each(NOT_RUN)('the reason is needed: $why', (one) => expect(lines.filter(({ line }) => one.line.test(line)).length).toBeGreaterThan(0));

  test('bash takes all of them', () => {
    const script = shellBlocks.flatMap(({ lines: some }) => some).join('\n');
    expect(spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  });

  test('and what they name is there', () => {
    const named = lines.flatMap(({ line }) => line.match(/examples\/[\w/-]+\.ts/g) ?? []);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

describe('texts', () => {
  const texts = BLOCKS.filter(({ language, lines }) => language === 'text' && !lines.some(isCommand)).map((block) => ({ where: place(block), block }));

  test.each(texts)('$where is held against what is true, or a drawing', ({ block }) => expect(textsOf(block)).toHaveLength(1));
  test.each(TEXTS)('$page shows it: $starts', (one) => expect(texts.filter(({ block }) => textsOf(block).includes(one))).toHaveLength(1));

  test('the table of the quickstart is the one that it prints', () => {
    const set = readIdentities(files);
    const table = tokenTable(production, staging, audiencesOf(tiers[0]), (cloud, claims) => (
      set.decideFor('deploy-production', claims).find(({ party }) => party === cloud)?.verdict ?? 'missing'));
    expect(textOf('README.md')).toContain(`\`\`\`text\n${table.join('\n')}\n\`\`\``);
  });

  test('the error is the one that Azure\'s construct throws', () => {
    const message = messageOf(branchAndCaller);
    expect(reads(shownText('Azure cannot enforce "ref" and "reusable-workflow"'), message) || message).toBe(true);
  });

  test('the error is the one that a shared identity without an acknowledgement is', () => {
    const owner = GitHubOwner.immutable({ owner: 'my-org', ownerId: '123456', subjectTemplate: SubjectTemplate.of('repo', 'context', 'job_workflow_ref') });
    const reusableWorkflow = ReusableWorkflow.at('my-org/platform/.github/workflows/inventory.yml', GitRef.protectedTag('v1.4.0'));
    const workflow = new GitHubWorkflow({ name: 'platform-inventory', allRepositoriesOf: owner, environment: 'inventory', reusableWorkflow });
    const message = messageOf(() => new TrustedRole(new Stack(new App({ outdir: join(folder, 'shared') })), 'Role', { workflow }));
    expect(reads(shownText('AWS cannot enforce "shared-identity"'), message) || message).toBe(true);
  });

  test('the documents of three clouds are what the quickstart writes', () => {
    const condition = shownText('condition  assertion');
    const sections = condition.join(' ').split(/\b(?:condition|mapping|binding) {2,}/).slice(1).map((text) => text.replace(/\s+/g, ' ').trim());
    const written = readFileSync(join(folder, 'cdktf.out/stacks/gcp-production/cdk.tf.json'), 'utf8');
    const [key, expression] = sections[1].split(' = ');
    expect(written).toContain(JSON.stringify(sections[0]));
    expect(written).toContain(`${JSON.stringify(key)}: ${JSON.stringify(expression)}`);
    expect(written).toContain(sections[2].split(' ').slice(0, 2).join('').split('github/')[1]);
  });
});

describe('JSON', () => {
  const shown = BLOCKS.filter(({ language }) => language === 'json').map((block) => ({ where: place(block), page: block.page, json: JSON.parse(block.lines.join('\n')) as Record<string, unknown> }));
  const of = (page: string) => shown.filter((one) => one.page === page).map(({ json }) => json);

  test('of concepts.md: a token of production, and what AWS and Azure compare it with', () => {
    const [token, statement, credential] = of('docs/concepts.md');
    const claims = Object.fromEntries(Object.entries(token).filter(([claim]) => !['run_id', 'workflow_ref'].includes(claim)));
    expect(production.sampleTokens('sts.amazonaws.com')[0]).toMatchObject(claims);
    const template = JSON.parse(readFileSync(join(folder, 'cdk.out/aws-production.template.json'), 'utf8')) as { Resources: Record<string, { Properties: Record<string, { Statement?: unknown[] }> }> };
    const statements = Object.values(template.Resources).flatMap(({ Properties: { AssumeRolePolicyDocument: document } }) => document?.Statement ?? []);
    expect(statements).toEqual([statement]);
    const azure = JSON.parse(readFileSync(join(folder, 'cdktf.out/stacks/azure-production/cdk.tf.json'), 'utf8')) as { resource: Record<string, Record<string, unknown>> };
    expect(Object.values(azure.resource.azurerm_federated_identity_credential)).toEqual([expect.objectContaining(credential)]);
  });

  test('of cli.md: it follows the schema', () => {
    const validate = new Ajv({ strict: false }).compile(JSON.parse(textOf('docs/schema/decisions.json')) as object);
    for (const json of of('docs/cli.md')) validate(json);
    expect(validate.errors ?? []).toEqual([]);
  });

  test('of lint.md: a configuration', () => {
    const validate = new Ajv({ strict: false }).compile(JSON.parse(textOf('docs/schema/lint-config.json')) as object);
    for (const json of of('docs/lint.md')) {
      expect(validate(json)).toBe(true);
      expect(readConfiguration(JSON.stringify(json), 'lint.json').exceptions).toHaveLength(1);
    }
  });

  test('of formats.md: it is read', () => {
    for (const json of of('docs/formats.md')) expect(IdentitySet.fromFiles([{ path: 'policy.json', content: JSON.stringify(json) }]).identities).toEqual([]);
  });

  test('there is no other', () => {
    const held = ['docs/cdktn.md', 'docs/cli.md', 'docs/concepts.md', 'docs/formats.md', 'docs/lint.md'];
    // Pages of rules and of guides are written from fixtures, which are decided in test/checks.
    expect(shown.map(({ page }) => page).filter((page) => !held.includes(page) && !page.startsWith('docs/checks/') && page !== 'docs/published-guides.md')).toEqual([]);
  });
});

test.each(BLOCKS.filter(({ language }) => language === 'yaml').map((block) => ({ where: place(block), block })))('$where is YAML', ({ block }) => {
  expect(parseAllDocuments(block.lines.join('\n')).map((document) => (document as { errors: unknown[] }).errors)).toEqual([[]]);
});

test.each(['aws', 'azure', 'gcp'])('the token of %s is another branch of production', (cloud) => {
  const token: unknown = JSON.parse(readFileSync(join(ROOT, `examples/quickstart/tokens/${cloud}.json`), 'utf8'));
  expect(token).toEqual(production.nearMisses(audiencesOf(tiers[0])[cloud]).find(({ name }) => name === 'another branch')?.claims);
});

function messageOf(body: () => unknown): string {
  try {
    body();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}
