import { GitLabProject, GitLabRef, GitLabSubject, GitLabWorkflow, TrustTier } from 'cdk-trusted-workflows';

/** The subject begins with the id, which nobody else gets, and says whether the ref is protected: so Azure, which sees the subject alone, holds both. */
const shop = GitLabProject.of({
  path: 'my-group/my-shop',
  projectId: '20',
  subject: GitLabSubject.of('project_id', 'ref_type', 'ref', 'ref_protected'),
});

/** Production: main, while it is protected. Google alone could see an environment, so none is asked for, and the acknowledgement says what stands in its place. */
export const production = new GitLabWorkflow({
  name: 'production',
  tier: TrustTier.PRODUCTION,
  acknowledge: [{ id: 'tier/pinned-run', reason: 'main is protected, a merge into it takes two approvals, and the pipeline deploys to production alone', expires: '2027-06-30' }],
  project: shop,
  refs: [GitLabRef.protectedBranch('main')],
});

/** Releases: two tags that are protected, which the tokens prove; one credential of Azure each. */
export const release = new GitLabWorkflow({
  name: 'release', tier: TrustTier.PUBLISH, project: shop, refs: [GitLabRef.protectedTag('v1.0.0'), GitLabRef.protectedTag('v1.1.0')],
});
