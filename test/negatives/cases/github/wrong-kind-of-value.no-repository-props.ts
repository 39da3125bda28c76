import { GitHubRepository } from '../../../../src/issuers/github';
import { untyped } from '../../../issuers/github/wrong';

export const wrong = () => GitHubRepository.immutable(untyped(undefined));
