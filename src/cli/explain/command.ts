import { Command, InvalidArgumentError, Option } from 'commander';
import { allowUnreadableOption } from '../ended';
import { EXPECTATIONS } from '../expectation';
import { artifactsArgument, formatOption, selecting, tokenOption } from '../options/common';
import { once } from '../options/values';

/** The command as its usage shows it. */
export function explainCommand(root: Command): Command {
  return selecting(root.command('explain').addArgument(artifactsArgument()).addOption(tokenOption()).addOption(messageOption()))
    .description('Explains why a token is refused: the identities that came nearest to admitting it, and known causes.')
    .addOption(once(new Option('--expect <decision>', 'exit with 1 unless every identity decides so; unknown is neither').choices(EXPECTATIONS)))
    .addOption(allowUnreadableOption())
    .addOption(formatOption('explanation.json'))
    .addOption(once(new Option('--nearest <count>', 'how many identities are explained, of those that refuse and of those that accept').argParser(countOf).default(3)))
    .addHelpText('after', '\nExit code: 0 the answer is printed, 1 it is not the expected one, 2 the input is not usable.');
}

const messageOption = () => once(new Option('--message <file>', 'what the cloud answered: a file, - for standard input, or the text itself; beside --token or alone'));

function countOf(value: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new InvalidArgumentError('It is a number from 1 on.');
  return Number(value);
}
