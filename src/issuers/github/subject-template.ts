import { PROPERTY_PREFIX } from '../../facts';
import { malformedTemplate } from '../../internal/catalogue/github';
import { show } from '../../internal/errors';
import { literal } from '../../trust';

/**
 * Keys that may stand in a template. All but `ref` stand in GitHub's documents; `ref` is in use in published suites.
 * Whether `event_name`, `runner_environment`, `workflow_ref` and others are accepted is not documented: they are refused here.
 * @see https://docs.github.com/en/actions/reference/security/oidc#customizing-the-subject-claims-for-an-organization-or-repository
 */
const KEYS = [
  'repo', 'repository', 'context', 'environment', 'ref', 'job_workflow_ref', 'repository_owner', 'repository_visibility',
  'repository_id', 'repository_owner_id', 'actor',
];
const ALLOWED = `${KEYS.join(', ')}, ${PROPERTY_PREFIX}<name>; each once`;

/**
 * How GitHub builds `sub` for the runs of a repository: its `include_claim_keys`, in order. A repository has one template,
 * for all clouds. Switching it changes `sub` for every trust of that repository, so it is one value in the model.
 * @see https://docs.github.com/en/rest/actions/oidc
 */
export class SubjectTemplate {
  /** GitHub's own: the repository, then environment, pull request or ref. */
  public static default(): SubjectTemplate {
    return new SubjectTemplate(['repo', 'context']);
  }

  /**
   * A customized template, as `include_claim_keys` lists it. Throws for an unknown key, a key named twice (`repo` and `repository`
   * are one), and keys of which GitHub does not document that they work.
   */
  public static of(...keys: string[]): SubjectTemplate {
    return new SubjectTemplate(keys);
  }

  /** The keys, in order. */
  public readonly keys: string[];

  private constructor(keys: string[]) {
    const texts = keys.map((key) => literal('template key', key));
    checkKeys(texts);
    this.keys = Object.freeze(texts) as string[];
  }

  /** Whether this is GitHub's own template. */
  public get isDefault(): boolean {
    return this.keys.length === 2 && (this.keys[0] === 'repo' || this.keys[0] === 'repository') && this.keys[1] === 'context';
  }

  /** The keys, comma separated. */
  public toString(): string {
    return this.keys.join(', ');
  }
}

function checkKeys(keys: string[]): void {
  const canonical = keys.map((key) => key === 'repository' ? 'repo' : key);
  const unknown = keys.find((key) => !KEYS.includes(key) && !/^repo_property_[A-Za-z0-9_]+$/.test(key));
  if (keys.length === 0) throw malformedTemplate(keys, 'it has no keys', ALLOWED);
  if (unknown !== undefined) throw malformedTemplate(keys, `GitHub does not document the key ${show(unknown)} for subjects`, ALLOWED);
  if (new Set(canonical).size !== keys.length) throw malformedTemplate(keys, 'a key stands in it twice', ALLOWED);
}
