import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { several } from './several';
import { GitHubRepository, SubjectTemplate } from '../issuers';
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
    .addOption(new Option('--template <keys>', 'the subject template of the repository before it, as repo,context').argParser((text) => declared.template(text)))
    .option('--now', 'what holds as long as names stay with their ids is enough')
    .option('--json', 'for machines; the schema is in docs/schema/comparison.json')
    .addHelpText('after', '\nExit code: 0 the answer is printed, 1 what is expected does not hold, 2 the input is not usable.');
}

/** Repositories as they are told one after the other, each with the template behind it. */
class DeclaredRepositories {
  private readonly prefixes: string[] = [];
  private readonly repositories: GitHubRepository[] = [];

  public add(prefix: string): GitHubRepository[] {
    this.prefixes.push(prefix);
    this.repositories.push(GitHubRepository.fromSubClaimPrefix(prefix));
    return this.repositories;
  }

  public template(keys: string): string {
    const prefix = this.prefixes.at(-1);
    if (prefix === undefined) throw new InvalidArgumentError('It follows the --repository that has it.');
    const subjectTemplate = SubjectTemplate.of(...keys.split(',').map((key) => key.trim()));
    this.repositories[this.repositories.length - 1] = GitHubRepository.fromSubClaimPrefix(prefix, { subjectTemplate });
    return keys;
  }
}
