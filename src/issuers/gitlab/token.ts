import { GitLabIssuer } from './issuer';
import { GitLabProject } from './project';
import { writeSubject } from './subject';
import { TokenClaims } from '../../trust';

/** A job of GitLab CI/CD, as its token tells it. */
export interface GitLabRun {
  readonly issuer: Pick<GitLabIssuer, 'url' | 'host'>;
  readonly project: Pick<GitLabProject, 'path' | 'projectId' | 'namespaceId' | 'subject'>;
  readonly refType: string;
  readonly ref: string;
  readonly refProtected: boolean;
  readonly environment?: string;
  readonly environmentProtected: boolean;
  readonly deploymentTier: string;
  readonly source: string;
  readonly configFile: string;
  readonly runner: string;
  readonly audience: string;
}

/** The group of a project of which no group is given. */
export const ANY_NAMESPACE = '700700700';

/** The claims of its token: all text. The claims of an environment are there for jobs that have one. */
export function mint(run: GitLabRun): TokenClaims {
  const { issuer, project: { path, projectId, namespaceId = ANY_NAMESPACE, subject }, refType, ref, environment, audience } = run;
  const refPath = `refs/${refType === 'tag' ? 'tags' : 'heads'}/${ref}`;
  const ofEnvironment = environment === undefined ? {} : { environment_protected: String(run.environmentProtected), deployment_tier: run.deploymentTier };
  const claims = { project_id: projectId, project_path: path, ref_type: refType, ref, ref_protected: String(run.refProtected), ...ofEnvironment };
  return {
    iss: issuer.url,
    aud: audience,
    sub: writeSubject(subject.components, claims),
    namespace_id: namespaceId,
    namespace_path: path.slice(0, path.lastIndexOf('/')),
    ...claims,
    ...environment === undefined ? {} : { environment },
    ref_path: refPath,
    pipeline_source: run.source,
    ci_config_ref_uri: `${issuer.host}/${path}//${run.configFile}@${refPath}`,
    runner_environment: run.runner,
    project_visibility: 'private',
    pipeline_id: '1000000001',
    job_id: '2000000001',
  };
}
