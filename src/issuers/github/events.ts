/** Events whose tokens carry the subject `...:pull_request` for certain (the first) or perhaps (the others: GitHub's docs say "a pull request event"). */
export const PULL_REQUEST_EVENTS = ['pull_request', 'pull_request_review', 'pull_request_review_comment', 'pull_request_target'];

/** Whether the runs of an event are on the merge of a pull request; those of `pull_request_target` are on the branch below. */
export const isOnMerge = (event: string) => PULL_REQUEST_EVENTS.includes(event) && event !== 'pull_request_target';
