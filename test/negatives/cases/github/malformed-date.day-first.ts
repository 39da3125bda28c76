import { GitHubRepository } from '../../../../src/issuers/github';
import { repositoryProps } from '../../../issuers/github/wrong';

export const wrong = () => GitHubRepository.classic({ ...repositoryProps, namedSince: '15.07.2026' });
