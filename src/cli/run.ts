import { Command, CommanderError } from 'commander';
import { GivenOptions } from './ci/ci-system';
import { compareCommand } from './compare/command';
import { compare, CompareCommandOptions } from './compare/compare';
import { decideCommand } from './decide/command';
import { decide, DecideOptions } from './decide/decide';
import { explainCommand } from './explain/command';
import { explain, ExplainOptions } from './explain/explain';
import { CommandIo, ExitCode } from './io';
import { lintCommand } from './lint/command';
import { lint, LintOptions } from './lint/lint';
import { listCommand } from './list/command';
import { list, ListOptions } from './list/list';
import { describeIssuers } from './options/issuer';
import { tokenCommand } from './token/command';
import { token, TokenOptions } from './token/token';
import { DOCS, isTrustedWorkflowError } from '../internal/errors';
import { printable } from '../verify/shared';

/** Runs the command with some arguments, without those that name the program. Never throws for what a user gives. */
export async function run(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  let code = ExitCode.ANSWERED;
  try {
    await program(io, (ended) => { code = ended; }).parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    // Of commander: help and version were printed, or the usage was.
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.ANSWERED : ExitCode.UNUSABLE;
    if (!isTrustedWorkflowError(error)) throw error;
    io.err(`${error.message}\n`);
    return ExitCode.UNUSABLE;
  }
}

function program(io: CommandIo, ended: (code: ExitCode) => void): Command {
  const root = new Command('cdk-trusted-workflows')
    .description('Says which CI tokens synthesized files admit, and why. Uses no network and writes no file.')
    .version(version())
    .exitOverride()
    .addHelpText('afterAll', `\nDocumentation: ${DOCS}/cli.md, and node_modules/cdk-trusted-workflows/docs.`)
    .configureOutput({ writeOut: (text) => io.out(text), writeErr: (text) => io.err(text.split('\n').map(printable).join('\n')), getOutHelpWidth: () => 120, getErrHelpWidth: () => 120 });
  root.hook('preAction', (_, command) => describeIssuers(command, io));
  decideCommand(root).action(async (names: string[], options: DecideOptions) => ended(await decide(names, options, io)));
  explainCommand(root).action(async (names: string[], options: ExplainOptions) => ended(await explain(names, options, io)));
  listCommand(root).action(async (names: string[], options: ListOptions) => ended(await list(names, options, io)));
  lintCommand(root).action(async (names: string[], options: LintOptions) => ended(await lint(names, options, io)));
  compareCommand(root).action(async (names: string[], options: CompareCommandOptions & GivenOptions) => ended(await compare(names, options, io)));
  tokenCommand(root).action((prefix: string, options: TokenOptions) => ended(token(prefix, options, io)));
  return root;
}

function version(): string {
  const { version: text }: { version: string } = require('cdk-trusted-workflows/package.json');
  return text;
}
