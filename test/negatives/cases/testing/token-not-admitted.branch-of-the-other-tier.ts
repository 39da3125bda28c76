import { GitRef } from '../../../../src/issuers';
import { GitHubToken } from '../../../../src/testing';
import { repository, trust } from '../../../fixtures/testing';

export const wrong = () => trust().admits(GitHubToken.push(repository, GitRef.branch('next')));
