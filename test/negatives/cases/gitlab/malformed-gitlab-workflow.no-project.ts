import { GitLabRef, GitLabWorkflow } from '../../../../src/issuers';

export const wrong = () => new GitLabWorkflow({ name: 'deploy', refs: [GitLabRef.protectedBranch('main')] });
