import { GitHubIssuer } from './issuer';
import { Fact } from '../../internal/fact';

/** The action that fetches the code. */
export const CHECKOUT: Fact<string> = { value: 'actions/checkout@v7', source: 'https://github.com/actions/checkout/releases (v7: 2026-07-20)', asOf: '2026-11-26' };

/**
 * Runs of a group that wait all the same when a further one comes, up to 100; without it the older one is cancelled. Not together with
 * `cancel-in-progress`. Whether GitHub Enterprise Server and GHE.com know it is not documented.
 */
export const QUEUE: Fact<{ readonly issuer: string; readonly queue: string }> = {
  value: { issuer: GitHubIssuer.githubCom().url, queue: 'max' },
  source: 'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#concurrency (changelog of 2026-05-07)',
  asOf: '2026-11-26',
};

/** Events of which every run has the ref of its own pull request; `pull_request_target` runs on the default branch, all of them. */
export const EVENTS_ON_A_PULL_REQUEST: Fact<readonly string[]> = {
  value: ['pull_request', 'pull_request_review', 'pull_request_review_comment'],
  source: 'https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows',
  asOf: '2026-11-21',
};
