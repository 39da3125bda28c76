import { GitRef } from '../../../../src/issuers/github';
import { untyped, workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ refs: untyped(GitRef.branch('main')) });
