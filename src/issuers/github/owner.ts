import { checkMigration } from './migration';
import { checkId, checkOwnerName } from './names';
import { OWNER_KINDS } from './repository-kinds';
import { refuseUnclearForm } from './subject-form';
import { SubjectTemplate } from './subject-template';
import { checkProps } from '../../internal/check-props';

/** An owner by name and by id. */
export interface GitHubOwnerProps {
  /** The owner's login, in GitHub's own casing. */
  readonly owner: string;
  /** The owner's numeric id, as text. `gh api users/OWNER --jq .id` */
  readonly ownerId: string;
  /** The template that the trusted repositories use. @default SubjectTemplate.default() */
  readonly subjectTemplate?: SubjectTemplate;
}

/** An owner whose repositories change their subjects, one after the other. */
export interface GitHubOwnerMigrationProps {
  /** The owner as GitHub writes the subjects of its repositories today. */
  readonly from: GitHubOwner;
  /** The same owner, by its id, as GitHub will write them. */
  readonly to: GitHubOwner;
  /** The last day on which the old form is trusted, `YYYY-MM-DD`: data for reports, since a synthesis has no clock. */
  readonly until: string;
}

/** All repositories of one owner: everybody who can write to any of them is trusted. Name a reusable workflow beside it. */
export class GitHubOwner {
  /** All repositories of the owner whose subjects carry ids; those with classic subjects stay outside. */
  public static immutable(props: GitHubOwnerProps): GitHubOwner {
    checkProps('GitHubOwner.immutable', props, OWNER_KINDS);
    return new GitHubOwner(props, true);
  }

  /** All repositories of the owner whose subjects carry names only. */
  public static classic(props: GitHubOwnerProps): GitHubOwner {
    checkProps('GitHubOwner.classic', props, OWNER_KINDS);
    return new GitHubOwner(props, false);
  }

  /**
   * All repositories of an owner whose subjects are about to change. A repository changes when it opts in, or is renamed, so both forms
   * are needed until the last of them has. Throws as `GitHubRepository.migrating` does.
   */
  public static migrating(props: GitHubOwnerMigrationProps): GitHubOwner {
    const { from, to } = checkMigration(props);
    return new GitHubOwner(to, to.subjectsCarryIds, { from, until: props.until });
  }

  /** The owner's login. */
  public readonly owner: string;
  /** The owner's id. */
  public readonly ownerId: string;
  /** The template of its trusted repositories. */
  public readonly subjectTemplate: SubjectTemplate;
  /** Whether their subjects carry the ids. */
  public readonly subjectsCarryIds: boolean;
  /** The form that is trusted beside this one during a migration. @default - no migration */
  public readonly migratesFrom?: GitHubOwner;
  /** The last day on which that form is trusted, `YYYY-MM-DD`. @default - no migration */
  public readonly migratesUntil?: string;

  private constructor(props: GitHubOwnerProps, immutable: boolean, migration?: { from: GitHubOwner; until: string }) {
    checkOwnerName(props.owner);
    checkId('owner id', props.ownerId, props.owner, undefined);
    this.owner = props.owner;
    this.ownerId = props.ownerId;
    this.subjectTemplate = props.subjectTemplate ?? SubjectTemplate.default();
    this.subjectsCarryIds = immutable;
    this.migratesFrom = migration?.from;
    this.migratesUntil = migration?.until;
    refuseUnclearForm(this.subjectTemplate, immutable);
  }
}
