import { checkId, checkOwnerName } from './names';
import { refuseUnclearForm } from './subject-form';
import { SubjectTemplate } from './subject-template';

/** An owner by name and by id. */
export interface GitHubOwnerProps {
  /** The owner's login, in GitHub's own casing. */
  readonly owner: string;
  /** The owner's numeric id, as text. `gh api users/OWNER --jq .id` */
  readonly ownerId: string;
  /** The template that the trusted repositories use. @default SubjectTemplate.default() */
  readonly subjectTemplate?: SubjectTemplate;
}

/** All repositories of one owner: everybody who can write to any of them is trusted. Name a reusable workflow beside it. */
export class GitHubOwner {
  /** All repositories of the owner whose subjects carry ids; those with classic subjects stay outside. */
  public static immutable(props: GitHubOwnerProps): GitHubOwner {
    return new GitHubOwner(props, true);
  }

  /** All repositories of the owner whose subjects carry names only. */
  public static classic(props: GitHubOwnerProps): GitHubOwner {
    return new GitHubOwner(props, false);
  }

  /** The owner's login. */
  public readonly owner: string;
  /** The owner's id. */
  public readonly ownerId: string;
  /** The template of its trusted repositories. */
  public readonly subjectTemplate: SubjectTemplate;
  /** Whether their subjects carry the ids. */
  public readonly subjectsCarryIds: boolean;

  private constructor(props: GitHubOwnerProps, immutable: boolean) {
    checkOwnerName(props.owner);
    checkId('owner id', props.ownerId, props.owner, undefined);
    this.owner = props.owner;
    this.ownerId = props.ownerId;
    this.subjectTemplate = props.subjectTemplate ?? SubjectTemplate.default();
    this.subjectsCarryIds = immutable;
    refuseUnclearForm(this.subjectTemplate, immutable);
  }
}
