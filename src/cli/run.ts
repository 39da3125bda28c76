import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { compare, CompareCommandOptions } from './compare';
import { compareCommand } from './compare-command';
import { decide, DecideOptions } from './decide';
import { ALLOW_UNREADABLE } from './ended';
import { EXPECTATIONS } from './expectation';
import { explain, ExplainOptions } from './explain';
import { CommandIo, ExitCode } from './io';
import { several } from './several';
import { DOCS, isTrustedWorkflowError } from '../internal/errors';
import { Party } from '../trust';

const TOKEN = 'decoded claims as JSON, or a raw JWT; - for standard input';

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
    .description('Says which CI tokens synthesized files admit, and why. Reads no network and writes nothing.')
    .version(version())
    .exitOverride()
    .addHelpText('afterAll', `\nDocumentation: ${DOCS}/cli.md, and node_modules/cdk-trusted-workflows/docs.`)
    .configureOutput({ writeOut: (text) => io.out(text), writeErr: (text) => io.err(text), getOutHelpWidth: () => 120, getErrHelpWidth: () => 120 });
  decideCommand(root).action(async (names: string[], options: DecideOptions) => ended(await decide(names, options, io)));
  explainCommand(root).action(async (names: string[], options: ExplainOptions) => ended(await explain(names, options, io)));
  compareCommand(root).action(async (names: string[], options: CompareCommandOptions) => ended(await compare(names, options, io)));
  return root;
}

function decideCommand(root: Command): Command {
  return question(root.command('decide'))
    .description('Decides a token at every identity of some artifacts: accept, deny or unknown, and why.')
    .addOption(new Option('--expect <decision>', 'exit with 1 unless every identity decides so; unknown is neither').choices(EXPECTATIONS))
    .option(...ALLOW_UNREADABLE)
    .option('--json', 'for machines; the schema is in docs/schema/decisions.json')
    .option('--full', 'show the comparisons that hold, too')
    .addHelpText('after', '\nExit code: 0 the answer is printed, 1 it is not the expected one, 2 the input is not usable.');
}

function explainCommand(root: Command): Command {
  return artifacts(root.command('explain')
    .addOption(new Option('--token <file>', TOKEN))
    .addOption(new Option('--message <file>', 'what the cloud answered: a file, - for standard input, or the text itself; beside --token or alone')))
    .description('Explains why a token is refused: the identities that came nearest to admitting it, and known causes.')
    .option('--json', 'for machines; the schema is in docs/schema/explanation.json')
    .addOption(new Option('--nearest <count>', 'how many identities are explained, of those that refuse and of those that accept').argParser(countOf).default(3))
    .addHelpText('after', '\nExit code: 0 the answer is printed, 2 the input is not usable.');
}

/** What is asked about a token. That it is there is checked last, so that a misspelt option is told as such. */
function question(command: Command): Command {
  return artifacts(command.option('--token <file>', TOKEN)).hook('preAction', (_, asked) => {
    if (asked.opts<Partial<DecideOptions>>().token === undefined) asked.error("error: required option '--token <file>' not specified");
  });
}

/** What both are asked about. */
function artifacts(command: Command): Command {
  return command
    .addArgument(new Argument('<artifact...>', 'a file, a folder such as cdk.out, or - for standard input'))
    .addOption(new Option('--identity <name>', 'this identity alone; may be repeated').argParser(several))
    .addOption(new Option('--party <party>', 'the identities of one cloud alone').choices(Object.values(Party)));
}

function countOf(value: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new InvalidArgumentError('It is a number from 1 on.');
  return Number(value);
}

function version(): string {
  const { version: text } = JSON.parse(readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8')) as { version: string };
  return text;
}
