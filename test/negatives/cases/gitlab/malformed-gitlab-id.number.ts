import { GitLabProject } from '../../../../src/issuers';

export const wrong = () => GitLabProject.of({ path: 'acme/shop', projectId: 20 as unknown as string });
