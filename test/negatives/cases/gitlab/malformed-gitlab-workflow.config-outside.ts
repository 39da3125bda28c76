import { GitLabProject, GitLabRef, GitLabWorkflow } from '../../../../src/issuers';

export const wrong = () => new GitLabWorkflow({ name: 'deploy', project: GitLabProject.of({ path: 'acme/shop', projectId: '20' }), refs: [GitLabRef.protectedBranch('main')], configFile: '../other.yml' });
