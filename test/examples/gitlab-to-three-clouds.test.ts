import { parse } from 'yaml';
import { synthesized } from './synthesized';
import type { GitLabExample } from '../../examples/gitlab-to-three-clouds/app';

test('the job asks for a token for each cloud, and runs on protected refs alone', () => {
  const { production } = parse((synthesized('gitlab-to-three-clouds') as GitLabExample).job) as { production: { rules: { if: string }[]; id_tokens: Record<string, { aud: string }> } };
  expect(Object.values(production.id_tokens).map(({ aud }) => aud)).toEqual([
    'sts.amazonaws.com', 'api://AzureADTokenExchange', 'https://iam.googleapis.com/projects/100000000001/locations/global/workloadIdentityPools/gitlab/providers/oidc',
  ]);
  expect(production.rules).toEqual([{ if: '$CI_PIPELINE_SOURCE != "merge_request_event" && $CI_COMMIT_REF_PROTECTED == "true"' }]);
});
