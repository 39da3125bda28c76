import { GitLabProject } from '../../../../src/issuers';

export const wrong = () => GitLabProject.of({ path: 'acme/shop', projectId: '20', namespaceId: 'acme' });
