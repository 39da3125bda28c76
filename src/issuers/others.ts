import { Cause } from '../trust';
import { BITBUCKET_BRACES } from './bitbucket/braces';
import { CIRCLECI_TOKEN_VERSION } from './circleci/token-version';

/** Causes of CI systems that have no model here: each tells by itself whose tokens it is about. */
export const CAUSES_OF_OTHERS: readonly Cause[] = [BITBUCKET_BRACES, CIRCLECI_TOKEN_VERSION];
