import { GitLabRef } from '../../../../src/issuers';

export const wrong = () => GitLabRef.protectedTags('v1');
