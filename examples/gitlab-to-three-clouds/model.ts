import { GitLabProject, GitLabRef, GitLabSubject, GitLabWorkflow } from 'cdk-trusted-workflows';

/** The subject begins with the id, which nobody else gets, and says whether the ref is protected: so Azure, which sees the subject alone, holds both. */
const shop = GitLabProject.of({
  path: 'my-group/my-shop',
  projectId: '20',
  subject: GitLabSubject.of('project_id', 'ref_type', 'ref', 'ref_protected'),
});

/** Production: main, while it is protected. */
export const production = new GitLabWorkflow({ name: 'production', project: shop, refs: [GitLabRef.protectedBranch('main')] });

/** Releases: two tags that are protected, one credential of Azure each. */
export const release = new GitLabWorkflow({ name: 'release', project: shop, refs: [GitLabRef.protectedTag('v1.0.0'), GitLabRef.protectedTag('v1.1.0')] });
