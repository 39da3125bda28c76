import { GitLabProject, GitLabRef, GitLabWorkflow } from '../../../../src/issuers';

const told = (path: string, projectId: string) => GitLabProject.of({ path, projectId });

// GitLab tells no casings apart: one of the two ids is somebody else's.
export const wrong = () => new GitLabWorkflow({ name: 'deploy', projects: [told('acme/shop', '20'), told('Acme/Shop', '21')], refs: [GitLabRef.protectedBranch('main')] });
