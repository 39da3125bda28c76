import { GitHubWorkflowProps } from './workflow-props';
import { show } from '../../internal/errors';

/**
 * What GitHub holds by itself where a token or a cloud cannot: an environment takes jobs of the branches that its policy lists.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments (2026-11-21)
 */
export function compensationsFor({ environment, refs }: GitHubWorkflowProps): Record<string, string[]> {
  if (environment === undefined || !refs) return {};
  return { ref: [`a deployment-branch policy on the environment ${show(environment)}, with the acknowledgement below`] };
}
