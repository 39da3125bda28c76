import { Argument, Command, Option } from 'commander';
import { ComparisonQuestion } from '../../verify';
import { CI_SYSTEMS } from '../ci';
import { allowUnreadableOption } from '../ended';
import { formatOption, selecting } from '../options/common';
import { once } from '../options/values';

/** The command as its usage shows it. */
export function compareCommand(root: Command): Command {
  const command = selecting(root.command('compare'))
    .description('Compares which tokens are let in, identity by identity: two artifacts, or the clouds of one. Each "no" comes with a token that shows it.')
    .addArgument(new Argument('<artifact...>', 'two files or folders, - for standard input; one alone: its clouds with each other'))
    .addOption(once(new Option('--expect <question>', 'what is asked, and exit with 1 unless it holds for all; unknown does not').choices(Object.values(ComparisonQuestion))))
    .addOption(allowUnreadableOption())
    .option('--across', 'all artifacts are one set, whose clouds are compared with each other')
    .addOption(once(new Option('--identity-a <name>', 'this identity of the first, against --identity-b')))
    .addOption(once(new Option('--identity-b <name>', 'this identity of the second, against --identity-a')));
  CI_SYSTEMS.flatMap(({ projectOptions }) => projectOptions()).forEach((option) => command.addOption(option));
  return command
    .option('--now', 'what holds as long as names stay with their ids is enough')
    .addOption(formatOption('comparison.json'))
    .addHelpText('after', '\nExit code: 0 the answer is printed, 1 what is expected does not hold, 2 the input is not usable.');
}
