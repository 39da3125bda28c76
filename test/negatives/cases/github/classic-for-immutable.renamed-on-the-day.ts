import { GitHubRepository } from '../../../../src/issuers/github';
import { repositoryProps } from '../../../issuers/github/wrong';

/** trap 4: from this day on. */
export const wrong = () => GitHubRepository.classic({ ...repositoryProps, namedSince: '2026-07-15' });
