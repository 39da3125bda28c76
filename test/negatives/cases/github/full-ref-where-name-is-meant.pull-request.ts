import { GitRef } from '../../../../src/issuers/github';

export const wrong = () => GitRef.branch('refs/pull/7/merge');
