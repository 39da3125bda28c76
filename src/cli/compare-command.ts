import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { DeclaredRepository } from './compare';
import { ALLOW_UNREADABLE } from './ended';
import { several } from './several';
import { SubClaimPrefixOptions, SubjectTemplate } from '../issuers';
import { ComparisonQuestion } from '../simulate';
import { Party } from '../trust';

/** The command as its usage shows it. */
export function compareCommand(root: Command): Command {
  const declared = new DeclaredRepositories();
  return root.command('compare')
    .description('Compares which tokens are let in, identity by identity: two artifacts, or the clouds of one. Each "no" comes with a token that shows it.')
    .addArgument(new Argument('<artifact...>', 'two files or folders, - for standard input; one alone: its clouds with each other'))
    .addOption(new Option('--expect <question>', 'what is asked, and exit with 1 unless it holds for all; unknown does not').choices(Object.values(ComparisonQuestion)))
    .option('--across', 'all artifacts are one estate, whose clouds are compared with each other')
    .addOption(new Option('--identity <name>', 'this identity alone; may be repeated').argParser(several))
    .option('--identity-a <name>', 'this identity of the first, against --identity-b')
    .option('--identity-b <name>', 'this identity of the second, against --identity-a')
    .addOption(new Option('--party <party>', 'the identities of one cloud alone').choices(Object.values(Party)))
    .addOption(new Option('--repository <prefix>', 'its sub_claim_prefix: it keeps its form and template; may be repeated').argParser((text) => declared.add(text)))
    .addOption(new Option('--template <keys>', 'the subject template of the repository before it, as repo,context').argParser((text) => declared.with({ subjectTemplate: templateOf(text) })))
    .addOption(new Option('--owner-id <id>', 'its owner\'s id, where the prefix is classic and has none').argParser((ownerId) => declared.with({ ownerId })))
    .addOption(new Option('--repository-id <id>', 'its own id, where the prefix is classic and has none').argParser((repositoryId) => declared.with({ repositoryId })))
    .option('--now', 'what holds as long as names stay with their ids is enough')
    .option(...ALLOW_UNREADABLE)
    .option('--json', 'for machines; the schema is in docs/schema/comparison.json')
    .addHelpText('after', '\nExit code: 0 the answer is printed, 1 what is expected does not hold, 2 the input is not usable.');
}

const templateOf = (keys: string) => SubjectTemplate.of(...keys.split(',').map((key) => key.trim()));

/** Repositories as they are told one after the other, each with what stands behind it. */
class DeclaredRepositories {
  private readonly declared: DeclaredRepository[] = [];

  public add(prefix: string): DeclaredRepository[] {
    this.declared.push({ prefix, options: {} });
    return this.declared;
  }

  public with(options: SubClaimPrefixOptions): void {
    const last = this.declared.pop();
    if (last === undefined) throw new InvalidArgumentError('It follows the --repository that has it.');
    this.declared.push({ ...last, options: { ...last.options, ...options } });
  }
}
