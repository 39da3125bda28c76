import { GitLabProject, GitLabRef, GitLabWorkflow } from '../../../../src/issuers';

const told = (path: string, namespaceId?: string) => GitLabProject.of({ path, projectId: '20', namespaceId });

// The group would be pinned in one place, and open in the other.
export const wrong = () => new GitLabWorkflow({ name: 'deploy', projects: [told('acme/shop', '72'), told('acme/web/shop')], refs: [GitLabRef.protectedBranch('main')] });
