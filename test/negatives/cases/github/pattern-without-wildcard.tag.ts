import { GitRefPattern } from '../../../../src/issuers/github';

export const wrong = () => GitRefPattern.protectedTags('v1');
