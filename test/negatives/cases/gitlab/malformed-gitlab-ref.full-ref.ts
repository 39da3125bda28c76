import { GitLabRef } from '../../../../src/issuers';

export const wrong = () => GitLabRef.protectedBranch('refs/heads/main');
