import { GitLabRef } from '../../../../src/issuers';

export const wrong = () => GitLabRef.branch('release/*');
