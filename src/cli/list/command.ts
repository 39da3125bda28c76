import { Command, Option } from 'commander';
import { WIDE_SCOPES } from './fail-on';
import { allowUnreadableOption } from '../ended';
import { artifactsArgument, formatOption, selecting } from '../options/common';
import { once } from '../options/values';

/** The command as its usage shows it. */
export function listCommand(root: Command): Command {
  return selecting(root.command('list').addArgument(artifactsArgument()))
    .description('Lists every identity of some artifacts, and who gets in: exactly some runs, those of a pattern, a repository, an organization, everybody. Takes no token.')
    .addOption(once(new Option('--fail-on-scope <scope>', 'exit with 1 if any identity is as wide as that or wider, or if it is not known').choices(WIDE_SCOPES)))
    .addOption(allowUnreadableOption())
    .addOption(formatOption('listing.json'))
    .option('--full', 'tell the runs of each of many identities')
    .addHelpText('after', '\nExit code: 0 the list is printed, 1 an identity is too wide, 2 the input is not usable.');
}
