import { GitRef } from '../../../../src/issuers/github';

export const wrong = () => GitRef.protectedBranch('refs/heads/main');
