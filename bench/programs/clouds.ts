import { TrustedWorkflow } from 'cdk-trusted-workflows';
import { releases, workflows } from './workflows';

/** What tokens for the first identities of each subject say in `aud`. */
export const AUDIENCES: Record<string, string> = {
  'aws': 'sts.amazonaws.com',
  'azure': 'api://AzureADTokenExchange',
  'azure-application': 'api://AzureADTokenExchange',
  'gcp': 'https://iam.googleapis.com/projects/100000000000/locations/global/workloadIdentityPools/github/providers/oidc',
};

/** The workflows that the programs of a cloud trust. */
export function workflowsOf(cloud: string, count: number): TrustedWorkflow[] {
  return cloud === 'azure-application' ? releases(count) : workflows(count);
}
