import { Command, Option } from 'commander';
import { LintFormat } from './formats';
import { FindingSeverity } from '../../trust';
import { allowUnreadableOption } from '../ended';
import { artifactsArgument, formatOption, selecting } from '../options/common';
import { once } from '../options/values';

/** The command as its usage shows it. */
export function lintCommand(root: Command): Command {
  return selecting(root.command('lint').addArgument(artifactsArgument(true)))
    .description('Says what is wrong with the trust of every identity of some artifacts: the rule, the place, a token that gets in and should not, and what to write.')
    .addOption(once(new Option('--fail-on <severity>', 'exit with 1 if there is a finding as bad as that or worse')
      .choices(Object.values(FindingSeverity)).default(FindingSeverity.ERROR)))
    .addOption(once(new Option('--config <file>', 'severities, acknowledgements and the policy of the organization; if it is not given, trusted-workflows.lint.json, .yaml or .yml of the working folder')))
    .addOption(once(new Option('--baseline <file>', 'the findings of the first day, each until its day')))
    .addOption(once(new Option('--write-baseline <file>', 'write the findings that would fail as a baseline, for 90 days, to a new file')))
    .option('--exceptions', 'list what is acknowledged, by whom and until when, and judge nothing')
    .addOption(allowUnreadableOption())
    .addOption(formatOption('findings.json', [LintFormat.SARIF, LintFormat.GITHUB]))
    .addHelpText('after', '\nExit code: 0 no finding is that bad, 1 some are, 2 the input is not usable. docs/checks has a page for each rule.');
}
