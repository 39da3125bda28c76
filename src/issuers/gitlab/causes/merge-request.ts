import { Cause } from '../../../trust';
import { OF_MERGE_REQUESTS } from '../conditions';

/** Pipelines of merge requests have the subject of their source branch. */
export const MERGE_REQUEST: Cause = {
  id: 'gitlab-merge-request',
  find: ({ claim, token: { pipeline_source: source } }) => claim === 'pipeline_source' && OF_MERGE_REQUESTS.includes(String(source))
    ? { text: 'the pipeline is of a merge request, whose subject is that of its source branch', remedy: 'rules: - if: $CI_PIPELINE_SOURCE == "push" on the job that logs in' } : undefined,
};
