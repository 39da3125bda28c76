import { IMMUTABLE_SINCE } from './dates';
import { checkMigration } from './migration';
import { checkId, checkRepositoryNames } from './names';
import { PREFIX_KINDS, REPOSITORY_KINDS } from './repository-kinds';
import { checkSubClaimPrefix, readSubClaimPrefix } from './sub-claim-prefix';
import { refuseUnclearForm } from './subject-form';
import { SubjectTemplate } from './subject-template';
import { GITHUB_FACTS } from '../../facts';
import { classicForImmutable, malformedSubClaimPrefix } from '../../internal/catalogue/github';
import { checkProps } from '../../internal/check-props';
import { checkDate, IDeclaredProject } from '../../trust';

/** A repository by name and by id. */
export interface GitHubRepositoryProps {
  /** The owner's login, in GitHub's own casing: clouds compare case-sensitively. */
  readonly owner: string;
  /** The repository's name, in GitHub's own casing. */
  readonly name: string;
  /** The owner's numeric id, as text. `gh api repos/OWNER/NAME --jq .owner.id` */
  readonly ownerId: string;
  /** The repository's numeric id, as text. `gh api repos/OWNER/NAME --jq .id` */
  readonly repositoryId: string;
  /**
   * The repository's subject template. One for all clouds.
   * @default SubjectTemplate.default()
   */
  readonly subjectTemplate?: SubjectTemplate;
  /**
   * The day since which the repository has its present name and owner (created, renamed or transferred), `YYYY-MM-DD`.
   * On or after 2026-07-15 a classic subject is refused as dead trust.
   * @default - unknown
   */
  readonly namedSince?: string;
  /**
   * What GitHub answers, checked against the rest: the proof of the form, which `use_immutable_subject` is not.
   * `gh api repos/OWNER/NAME/actions/oidc/customization/sub --jq .sub_claim_prefix`
   * @default - the form is taken on trust
   */
  readonly subClaimPrefix?: string;
}

/** What `fromSubClaimPrefix` cannot read from the prefix. */
export interface SubClaimPrefixOptions {
  /** The owner's id, where the prefix is classic; beside an immutable prefix it must be the same. @default - read from an immutable prefix */
  readonly ownerId?: string;
  /** The repository's id, where the prefix is classic; beside an immutable prefix it must be the same. @default - read from an immutable prefix */
  readonly repositoryId?: string;
  /** The repository's subject template. @default SubjectTemplate.default() */
  readonly subjectTemplate?: SubjectTemplate;
}

/** A repository whose subjects change. */
export interface GitHubRepositoryMigrationProps {
  /** The repository as GitHub writes its subjects today. */
  readonly from: GitHubRepository;
  /** The same repository, by its id, as GitHub will write them. */
  readonly to: GitHubRepository;
  /** The last day on which the old form is trusted, `YYYY-MM-DD`: data for reports, since a synthesis has no clock. */
  readonly until: string;
}

/**
 * One repository, and the form of the subjects that it emits.
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export class GitHubRepository implements IDeclaredProject {
  /**
   * A repository whose subjects carry the ids: `repo:owner@ownerId/name@repositoryId:...`. So do all that were created, renamed
   * or transferred after 2026-07-15, and those that opted in. Throws for malformed names and ids.
   */
  public static immutable(props: GitHubRepositoryProps): GitHubRepository {
    checkProps('GitHubRepository.immutable', props, REPOSITORY_KINDS);
    return new GitHubRepository(props, true);
  }

  /**
   * A repository whose subjects carry names only: `repo:owner/name:...`. The ids are asked for all the same: they pin the tenant
   * where a cloud sees them. Throws for a repository that is known to be immutable.
   */
  public static classic(props: GitHubRepositoryProps): GitHubRepository {
    checkProps('GitHubRepository.classic', props, REPOSITORY_KINDS);
    const repository = new GitHubRepository(props, false);
    if (props.namedSince !== undefined && props.namedSince >= IMMUTABLE_SINCE) {
      throw classicForImmutable(repository.fullName, `it has its name since ${props.namedSince}, and GitHub changed the form on ${IMMUTABLE_SINCE}`);
    }
    return repository;
  }

  /**
   * A repository whose subjects are about to change: from names to ids, to another subject template or to another name. Both forms are
   * trusted until the old one is dropped; `GitHubMigrationPlan` prints the steps, and refuses changes that GitHub cannot make in one call.
   *
   * Throws for two repositories, for a way back to classic subjects, and for a migration that changes nothing.
   */
  public static migrating(props: GitHubRepositoryMigrationProps): GitHubRepository {
    const { from, to } = checkMigration(props);
    return new GitHubRepository(to, to.subjectsCarryIds, { from, until: props.until });
  }

  /**
   * A repository as GitHub's API answers: `repo:o@1/r@2` (immutable) or `repo:o/r` (classic; give the ids beside it).
   * This field is the one that tells the form; `use_immutable_subject: false` does not.
   */
  public static fromSubClaimPrefix(prefix: string, options: SubClaimPrefixOptions = {}): GitHubRepository {
    checkProps('GitHubRepository.fromSubClaimPrefix', options, PREFIX_KINDS);
    const { owner, name, ...ids } = readSubClaimPrefix(prefix);
    const { ownerId = ids.ownerId, repositoryId = ids.repositoryId, subjectTemplate } = options;
    if (ids.ownerId === undefined) {
      // Missing ids are the constructor's error, with the lines that find them.
      return GitHubRepository.classic({ owner, name, ownerId: ownerId as string, repositoryId: repositoryId as string, subjectTemplate });
    }
    if (ownerId !== ids.ownerId || repositoryId !== ids.repositoryId) throw malformedSubClaimPrefix(prefix, ' for the ids that are given beside it');
    return GitHubRepository.immutable({ owner, name, ownerId, repositoryId: repositoryId!, subjectTemplate });
  }

  /** The owner's login. */
  public readonly owner: string;
  /** The repository's name. */
  public readonly name: string;
  /** The owner's id. */
  public readonly ownerId: string;
  /** The repository's id. */
  public readonly repositoryId: string;
  /** The repository's subject template. */
  public readonly subjectTemplate: SubjectTemplate;
  /** Whether its subjects carry the ids. */
  public readonly subjectsCarryIds: boolean;
  /** The form that is trusted beside this one during a migration. @default - no migration */
  public readonly migratesFrom?: GitHubRepository;
  /** The last day on which that form is trusted, `YYYY-MM-DD`. @default - no migration */
  public readonly migratesUntil?: string;

  private constructor(props: GitHubRepositoryProps, immutable: boolean, migration?: { from: GitHubRepository; until: string }) {
    checkRepositoryNames(props.owner, props.name);
    checkId('owner id', props.ownerId, props.owner, props.name);
    checkId('repository id', props.repositoryId, props.owner, props.name);
    if (props.namedSince !== undefined) checkDate('namedSince', props.namedSince);
    this.owner = props.owner;
    this.name = props.name;
    this.ownerId = props.ownerId;
    this.repositoryId = props.repositoryId;
    this.subjectTemplate = props.subjectTemplate ?? SubjectTemplate.default();
    this.subjectsCarryIds = immutable;
    this.migratesFrom = migration?.from;
    this.migratesUntil = migration?.until;
    refuseUnclearForm(this.subjectTemplate, immutable);
    if (props.subClaimPrefix !== undefined) checkSubClaimPrefix(this, props.subClaimPrefix);
  }

  public get ciSystem(): string {
    return GITHUB_FACTS.id;
  }

  /** `owner/name`. */
  public get fullName(): string {
    return `${this.owner}/${this.name}`;
  }
}
