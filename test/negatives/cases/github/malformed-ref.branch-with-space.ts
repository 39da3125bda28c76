import { GitRef } from '../../../../src/issuers/github';

export const wrong = () => GitRef.branch('release 1');
