import { GitRefPattern } from '../../../../src/issuers/github';

export const wrong = () => GitRefPattern.branches('main');
