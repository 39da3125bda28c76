import { GitHubTokenOptions } from './github-token-options';
import { wrongKind } from '../internal/catalogue/props';
import { checkProps, having, isText, PropertyKinds } from '../internal/check-props';
import { GitHubRepository, GitRef, ReusableWorkflow } from '../issuers';

const OPTION_KINDS: PropertyKinds<GitHubTokenOptions> = {
  environment: { is: isText, write: "'prod'" },
  workflow: { is: isText, write: "'deploy.yml'" },
  calls: { is: having('matcher', 'path'), write: "ReusableWorkflow.at('...', GitRef.branch('main'))" },
  runnerEnvironment: { is: isText, write: "'self-hosted'" },
  visibility: { is: isText, write: "'public'" },
  issuer: { is: having('url', 'multiTenant'), write: "GitHubIssuer.enterprise('my-enterprise')" },
  enterpriseId: { is: isText, write: "'123456'" },
  properties: { is: having(), write: "{ tier: 'production' }" },
  attempt: { is: (value) => Number.isInteger(value) && Number(value) > 0, write: '2' },
  audience: { is: isText, write: "'sts.amazonaws.com'" },
};

export function checkTokenOptions(options: GitHubTokenOptions): void {
  checkProps('GitHubToken', options, OPTION_KINDS);
}

export function checkRepository(repository: GitHubRepository): void {
  if (!having('owner', 'ownerId', 'repositoryId', 'subjectTemplate')(repository)) throw wrongKind('repository', repository, "GitHubRepository.immutable({ owner: 'my-org', ... })");
}

/** A run is on one exact ref. `tag` says which kind it must be. */
export function checkRef(ref: GitRef, tag?: boolean): void {
  const write = tag ? "GitRef.tag('v1.0.0')" : "GitRef.branch('main')";
  if (!having('fullName', 'isTag')(ref) || (tag !== undefined && ref.isTag !== tag)) throw wrongKind('ref', having('fullName')(ref) ? ref.fullName : ref, write);
}

/** What a job calls is one file at one ref. */
export function exactReusableWorkflow(calls: ReusableWorkflow): string {
  const { exactValue } = calls.matcher;
  if (exactValue === undefined) throw wrongKind('calls', `${calls}`, `ReusableWorkflow.at('${calls.path}', GitRef.branch('main'))`);
  return exactValue;
}
