import { GitRefPattern } from '../../../../src/issuers/github';

/** trap 1: a glob, not a regular expression. */
export const wrong = () => GitRefPattern.branches('release/.*');
