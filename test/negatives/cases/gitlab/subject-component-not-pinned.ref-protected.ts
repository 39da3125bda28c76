import { GitLabProject, GitLabRef, GitLabSubject, GitLabWorkflow } from '../../../../src/issuers';

export const wrong = () => new GitLabWorkflow({ name: 'deploy', project: GitLabProject.of({ path: 'acme/shop', projectId: '20', subject: GitLabSubject.of('project_id', 'ref_protected') }), refs: [GitLabRef.branch('main')] });
