import { malformedGitLabSubject } from '../../internal/catalogue/gitlab';
import { literal } from '../../trust';

/** What a subject begins with. The newest GitLab takes `job_project_id` and `source_project_id` too, in a release that is not documented: they are refused. */
const FIRST = ['project_id', 'project_path'];
/** What may follow. The name of the environment is none of them. */
const LATER = ['ref_type', 'ref', 'ref_protected', 'environment_protected', 'deployment_tier'];

/**
 * What the subjects of a project are made of: its `ci_id_token_sub_claim_components`, in their order.
 * @see https://docs.gitlab.com/ci/secrets/id_token_authentication/
 */
export class GitLabSubject {
  /** GitLab's own: `project_path:my-group/my-project:ref_type:branch:ref:main`. */
  public static default(): GitLabSubject {
    return new GitLabSubject(['project_path', 'ref_type', 'ref']);
  }

  /** The same with the id of the project, which nobody else gets: `project_id:20:ref_type:branch:ref:main`. */
  public static byId(): GitLabSubject {
    return new GitLabSubject(['project_id', 'ref_type', 'ref']);
  }

  /** These components. Throws for unknown ones, for two of a kind, and where the project is not the first. */
  public static of(...components: string[]): GitLabSubject {
    return new GitLabSubject(checked(components));
  }

  private constructor(
    /** The components, the project first. */
    public readonly components: string[],
  ) {
    Object.freeze(components);
  }

  /** As a list: `project_id, ref_type, ref`. */
  public toString(): string {
    return this.components.join(', ');
  }
}

function checked(components: readonly string[]): string[] {
  const texts = components.map((component) => literal('component of a subject', component));
  if (!FIRST.includes(texts[0])) throw malformedGitLabSubject(texts, 'the project does not come first');
  const unknown = texts.slice(1).find((component) => !LATER.includes(component));
  if (unknown !== undefined) throw malformedGitLabSubject(texts, `"${unknown}" cannot stand there`);
  if (new Set(texts).size !== texts.length) throw malformedGitLabSubject(texts, 'one of them is there twice');
  return texts;
}
