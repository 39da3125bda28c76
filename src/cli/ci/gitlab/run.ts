import { malformedTokenOption } from '../../../internal/catalogue/cli-options';
import { GitLabIssuer, GitLabProject, GitLabRef } from '../../../issuers';
import { mint } from '../../../issuers/gitlab/token';
import { TokenClaims } from '../../../trust';
import { GivenOptions } from '../ci-system';

const SOURCE = /^[a-z][a-z_]{0,60}$/;

interface Given {
  readonly branch?: string;
  readonly tag?: string;
  readonly protected?: boolean;
  readonly environment?: string;
  readonly pipelineSource?: string;
}

/** The claims of the token that GitLab mints for a job. */
export function mintToken(project: GitLabProject, given: GivenOptions, audience: string): TokenClaims {
  const { branch = 'main', tag, environment, pipelineSource: source = 'push', protected: refProtected = false } = given as Given;
  if (!SOURCE.test(source)) throw malformedTokenOption('--pipeline-source', source, 'a value of CI_PIPELINE_SOURCE: push, web, merge_request_event...', 'push');
  const ref = tag === undefined ? GitLabRef.branch(branch) : GitLabRef.tag(tag);
  return mint({
    issuer: GitLabIssuer.gitlabCom(),
    project,
    refType: ref.type,
    ref: ref.name,
    refProtected,
    environment,
    environmentProtected: false,
    deploymentTier: 'production',
    source,
    configFile: '.gitlab-ci.yml',
    runner: 'gitlab-hosted',
    audience,
  });
}
