import { GitHubRepository } from '../../../../src/issuers/github';
import { repositoryProps } from '../../../issuers/github/wrong';

export const wrong = () => GitHubRepository.classic({ ...repositoryProps, namedSince: '2026-02-30' });
