import { GitRef, GitRefPattern } from './git-ref';
import { checkRepositoryNames } from './names';
import { WORKFLOW_FILE } from './workflow-file';
import { ClaimMatcher, ClaimPattern } from '../../claims';
import { malformedCommit, malformedWorkflowFile } from '../../internal/catalogue/github-ref';
import { wrongKind } from '../../internal/catalogue/props';
import { checkProps } from '../../internal/check-props';
import { literal } from '../../trust';

/** A reusable workflow at one commit. */
export interface WorkflowCommitProps {
  /** `owner/repository/.github/workflows/file.yml`; throws otherwise. */
  readonly path: string;
  /** The commit: 40 lower case hexadecimal digits; throws otherwise. */
  readonly sha: string;
}

/**
 * The reusable workflow that the trusted job runs in: the claim `job_workflow_ref`. It names the called file, not the caller's
 * organization, so the owner id of the caller is always pinned beside it.
 * @see https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-with-reusable-workflows
 */
export class ReusableWorkflow {
  /**
   * The file at an exact branch or tag. Whoever can push there controls the job.
   * @param path `owner/repository/.github/workflows/file.yml`; throws otherwise
   */
  public static at(path: string, ref: GitRef): ReusableWorkflow {
    if (typeof ref?.fullName !== 'string') throw wrongKind('ref', ref, "ReusableWorkflow.at('...', GitRef.protectedBranch('main'))");
    return new ReusableWorkflow(path, ClaimMatcher.exact(`${checkPath(path)}@${ref.fullName}`), `${ref}`, ref.declaredProtected);
  }

  /** The file at one commit: the strongest pin. Callers must call `@<that commit>`. */
  public static atCommit(props: WorkflowCommitProps): ReusableWorkflow {
    checkProps('ReusableWorkflow.atCommit', props, { path: { write: "'my-org/.github/.github/workflows/deploy.yml'", required: true }, sha: { write: "'<40 digits>'", required: true } });
    const { path, sha } = props;
    const commit = literal('commit', sha);
    if (!/^[0-9a-f]{40}$/.test(commit)) throw malformedCommit(commit);
    return new ReusableWorkflow(path, ClaimMatcher.exact(`${checkPath(path)}@${commit}`), `commit ${commit}`, true);
  }

  /** The file at all branches or tags that fit a pattern. A standard Azure credential cannot hold it. */
  public static matching(path: string, refs: GitRefPattern): ReusableWorkflow {
    if (refs?.pattern === undefined) throw wrongKind('refs', refs, "ReusableWorkflow.matching('...', GitRefPattern.protectedTags('v1.*'))");
    const pattern = ClaimPattern.concat(`${checkPath(path)}@`, refs.pattern);
    return new ReusableWorkflow(path, ClaimMatcher.fitting(pattern), `${refs}`, refs.declaredProtected);
  }

  private constructor(
    /** `owner/repository/.github/workflows/file.yml`. */
    public readonly path: string,
    /** The condition on `job_workflow_ref`. */
    public readonly matcher: ClaimMatcher,
    private readonly refText: string,
    /** Whether the user declares its ref protected; a commit is. */
    public readonly declaredProtected: boolean,
  ) {}

  /** For people: the path and the ref. */
  public toString(): string {
    return `${this.path} at ${this.refText}`;
  }
}

function checkPath(path: string): string {
  const text = literal('reusable workflow', path);
  const [owner, repository, ...rest] = text.split('/');
  const wrong = () => malformedWorkflowFile(text, 'owner/repository/.github/workflows/file.yml, without "@ref"', "ReusableWorkflow.at('my-org/.github/.github/workflows/deploy.yml', GitRef.protectedBranch('main'))");
  if (/[*?]/.test(text) || rest.length !== 3 || rest[0] !== '.github' || rest[1] !== 'workflows' || !WORKFLOW_FILE.test(rest[2])) throw wrong();
  checkRepositoryNames(owner, repository);
  return text;
}
