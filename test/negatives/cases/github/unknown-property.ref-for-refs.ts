import { GitRef } from '../../../../src/issuers/github';
import { untyped, workflowWith } from '../../../issuers/github/wrong';

/** Misspelled, it would pin nothing. */
export const wrong = () => workflowWith(untyped({ environment: 'prod', ref: GitRef.branch('main') }));
