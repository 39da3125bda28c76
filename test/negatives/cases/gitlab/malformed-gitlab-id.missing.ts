import { GitLabProject, GitLabProjectProps } from '../../../../src/issuers';

export const wrong = () => GitLabProject.of({ path: 'acme/shop' } as GitLabProjectProps);
