import { GitRef } from '../../../../src/issuers';
import { GitHubToken, GitHubTokenOptions } from '../../../../src/testing';
import { repository } from '../../../fixtures/testing';

export const wrong = () => GitHubToken.push(repository, GitRef.branch('main'), { Environment: 'prod' } as GitHubTokenOptions);
