import { InvalidArgumentError, Option } from 'commander';
import { templateOf } from './template';
import { optionGivenTwice } from '../../../internal/catalogue/cli-options';
import { GitHubRepository, SubClaimPrefixOptions } from '../../../issuers';
import { checkValue } from '../../options/values';
import { GivenOptions } from '../ci-system';

/** A repository whose form and template somebody vouches for. */
interface DeclaredRepository {
  readonly prefix: string;
  readonly options: SubClaimPrefixOptions;
}

/** A repository, and what is told of the one before it. */
export function repositoryOptions(): Option[] {
  const declared = new DeclaredRepositories();
  const detail = (flags: string, description: string, name: keyof SubClaimPrefixOptions) => {
    const option = new Option(flags, description);
    return option.argParser((text) => declared.with(name, option.long!, text));
  };
  return [
    new Option('--repository <prefix>', 'its sub_claim_prefix: it keeps its form and template; may be repeated').argParser((text) => declared.add(text)),
    detail('--template <keys>', 'the subject template of the repository before it, as repo,context', 'subjectTemplate'),
    detail('--owner-id <id>', 'its owner\'s id, where the prefix is classic and has none', 'ownerId'),
    detail('--repository-id <id>', 'its own id, where the prefix is classic and has none', 'repositoryId'),
  ];
}

/** The repositories that these options declare. */
export function declaredRepositories({ repository = [] }: GivenOptions): GitHubRepository[] {
  return (repository as readonly DeclaredRepository[]).map(({ prefix, options }) => GitHubRepository.fromSubClaimPrefix(prefix, options));
}

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
