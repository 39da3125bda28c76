import { GitLabProject } from '../../../../src/issuers';

export const wrong = () => GitLabProject.of({ path: 'shop', projectId: '20' });
