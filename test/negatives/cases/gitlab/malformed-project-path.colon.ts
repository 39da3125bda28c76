import { GitLabProject } from '../../../../src/issuers';

export const wrong = () => GitLabProject.of({ path: 'acme/shop:ref_type:branch', projectId: '20' });
