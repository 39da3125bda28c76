import { Command, Option } from 'commander';
import { allowUnreadableOption } from '../ended';
import { EXPECTATIONS } from '../expectation';
import { artifactsArgument, formatOption, selecting, tokenOption } from '../options/common';
import { once } from '../options/values';

/** The command as its usage shows it. */
export function decideCommand(root: Command): Command {
  return selecting(root.command('decide').addArgument(artifactsArgument()).addOption(tokenOption()))
    .description('Decides a token at every identity of some artifacts: accept, deny or unknown, and why; and who else gets in where it does.')
    .addOption(once(new Option('--expect <decision>', 'exit with 1 unless every identity decides so; unknown is neither').choices(EXPECTATIONS)))
    .addOption(allowUnreadableOption())
    .addOption(formatOption('decisions.json'))
    .option('--full', 'show the comparisons that hold, too, and each of many refusals')
    .addHelpText('after', '\nExit code: 0 the answer is printed, 1 it is not the expected one, 2 the input is not usable.');
}
