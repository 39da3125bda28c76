import { Cause } from './refusal';

/** @see https://cloud.google.com/iam/docs/workload-identity-federation-with-other-providers (2026-11-21) */
export const SUBJECT_TOO_LONG: Cause = {
  id: 'subject-too-long',
  find({ leaf: { key, operator } }) {
    if (key !== 'google.subject' || operator !== 'size') return undefined;
    return {
      text: 'google.subject is longer than Google takes: a long name of a repository, branch or workflow file makes it so for some runs and not for others',
      remedy: "google.subject from ids: assertion.repository_owner_id + ':' + assertion.repository_id + ':' + assertion.run_id",
    };
  },
};
