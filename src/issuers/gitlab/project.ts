import { GitLabSubject } from './subject-components';
import { GITLAB_FACTS } from '../../facts';
import { malformedGitLabId, malformedProjectPath, wildcardInProject } from '../../internal/catalogue/gitlab';
import { checkProps, having, PropertyKinds } from '../../internal/check-props';
import { IDeclaredProject, literal } from '../../trust';

/** A project by path and by id. */
export interface GitLabProjectProps {
  /** The path with all groups, in GitLab's own casing: clouds compare case-sensitively, GitLab does not. */
  readonly path: string;
  /** The project's numeric id, as text. It stays through renames and transfers. */
  readonly projectId: string;
  /**
   * The numeric id of the group or user in which the project lies, as text: of the subgroup where there is one, never of the top-level group above it.
   * Given, a transfer out of that group ends the trust. @default - the project is trusted in whatever group it lies
   */
  readonly namespaceId?: string;
  /** What its subjects are made of. One for all clouds. @default GitLabSubject.default() */
  readonly subject?: GitLabSubject;
}

const KINDS: PropertyKinds<GitLabProjectProps> = {
  path: { write: "'my-group/my-project'", required: true },
  projectId: { write: "'20'" },
  namespaceId: { write: "'72'" },
  subject: { is: having('components'), write: 'GitLabSubject.byId()' },
};
const PATH = /^(?=.{3,255}$)[A-Za-z0-9_][A-Za-z0-9_.-]*(?:\/[A-Za-z0-9_][A-Za-z0-9_.-]*)+$/;
const ID = /^[1-9][0-9]{0,19}$/;

/** One project, and the form of the subjects that it emits. */
export class GitLabProject implements IDeclaredProject {
  /** A project. Throws for malformed paths and ids, and for wildcards: of a group each project is named. */
  public static of(props: GitLabProjectProps): GitLabProject {
    checkProps('GitLabProject.of', props, KINDS);
    return new GitLabProject(props);
  }

  /** The path with all groups. */
  public readonly path: string;
  /** The project's id. */
  public readonly projectId: string;
  /** The id of the group or user in which it lies. @default - not pinned */
  public readonly namespaceId?: string;
  /** What its subjects are made of. */
  public readonly subject: GitLabSubject;

  private constructor({ path, projectId, namespaceId, subject = GitLabSubject.default() }: GitLabProjectProps) {
    checkPath(path);
    this.path = path;
    this.projectId = checkedId('project id', projectId);
    this.namespaceId = namespaceId === undefined ? undefined : checkedId('namespace id', namespaceId);
    this.subject = subject;
  }

  public get ciSystem(): string {
    return GITLAB_FACTS.id;
  }

  /** The path of the group or user in which it lies. */
  public get namespacePath(): string {
    return this.path.slice(0, this.path.lastIndexOf('/'));
  }
}

function checkPath(path: unknown): void {
  const text = literal('project path', path);
  if (/[*?]/.test(text)) throw wildcardInProject(text);
  if (!PATH.test(text) || /\.(?:git|atom)$/.test(text)) throw malformedProjectPath(text);
}

function checkedId(what: string, id: unknown): string {
  if (typeof id !== 'string' || !ID.test(literal(what, id))) throw malformedGitLabId(what, id);
  return id;
}
