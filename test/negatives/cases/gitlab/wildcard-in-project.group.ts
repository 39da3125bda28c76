import { GitLabProject } from '../../../../src/issuers';

export const wrong = () => GitLabProject.of({ path: 'acme/*', projectId: '20' });
