/** Events whose tokens carry the subject `...:pull_request` for certain (the first) or perhaps (the others: GitHub's docs say "a pull request event"). */
export const PULL_REQUEST_EVENTS = ['pull_request', 'pull_request_review', 'pull_request_review_comment', 'pull_request_target'];
