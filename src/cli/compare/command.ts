import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { DeclaredRepository } from './compare';
import { optionGivenTwice } from '../../internal/catalogue/cli-options';
import { SubClaimPrefixOptions, SubjectTemplate } from '../../issuers';
import { ComparisonQuestion } from '../../verify';
import { allowUnreadableOption } from '../ended';
import { formatOption, selecting } from '../options/common';
import { checkValue, once } from '../options/values';

/** The command as its usage shows it. */
export function compareCommand(root: Command): Command {
  const declared = new DeclaredRepositories();
  return selecting(root.command('compare'))
    .description('Compares which tokens are let in, identity by identity: two artifacts, or the clouds of one. Each "no" comes with a token that shows it.')
    .addArgument(new Argument('<artifact...>', 'two files or folders, - for standard input; one alone: its clouds with each other'))
    .addOption(once(new Option('--expect <question>', 'what is asked, and exit with 1 unless it holds for all; unknown does not').choices(Object.values(ComparisonQuestion))))
    .addOption(allowUnreadableOption())
    .option('--across', 'all artifacts are one set, whose clouds are compared with each other')
    .addOption(once(new Option('--identity-a <name>', 'this identity of the first, against --identity-b')))
    .addOption(once(new Option('--identity-b <name>', 'this identity of the second, against --identity-a')))
    .addOption(new Option('--repository <prefix>', 'its sub_claim_prefix: it keeps its form and template; may be repeated').argParser((text) => declared.add(text)))
    .addOption(new Option('--template <keys>', 'the subject template of the repository before it, as repo,context').argParser((text) => declared.with('subjectTemplate', '--template', text)))
    .addOption(new Option('--owner-id <id>', 'its owner\'s id, where the prefix is classic and has none').argParser((text) => declared.with('ownerId', '--owner-id', text)))
    .addOption(new Option('--repository-id <id>', 'its own id, where the prefix is classic and has none').argParser((text) => declared.with('repositoryId', '--repository-id', text)))
    .option('--now', 'what holds as long as names stay with their ids is enough')
    .addOption(formatOption('comparison.json'))
    .addHelpText('after', '\nExit code: 0 the answer is printed, 1 what is expected does not hold, 2 the input is not usable.');
}

/** A subject template as it is written on the command line: `repo,context,ref`. */
export const templateOf = (keys: string) => SubjectTemplate.of(...keys.split(',').map((key) => key.trim()));

/** Repositories as they are told one after the other, each with what stands behind it. */
class DeclaredRepositories {
  private readonly declared: DeclaredRepository[] = [];

  public add(prefix: string): DeclaredRepository[] {
    checkValue('--repository', prefix);
    this.declared.push({ prefix, options: {} });
    return this.declared;
  }

  public with(name: keyof SubClaimPrefixOptions, option: string, text: string): void {
    checkValue(option, text);
    const last = this.declared.pop();
    if (last === undefined) throw new InvalidArgumentError('It follows the --repository that has it.');
    if (name in last.options) throw optionGivenTwice(`${option} of ${last.prefix}`);
    this.declared.push({ ...last, options: { ...last.options, [name]: name === 'subjectTemplate' ? templateOf(text) : text } });
  }
}
