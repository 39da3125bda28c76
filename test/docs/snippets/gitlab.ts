import { GitLabProject, GitLabRef, GitLabSubject, GitLabWorkflow } from 'cdk-trusted-workflows';

// docs/gitlab.md
export function model(): GitLabWorkflow {
  const project = GitLabProject.of({
    path: 'my-group/my-project',
    projectId: '20', // "Project ID" on the page of the project
    subject: GitLabSubject.of('project_id', 'ref_type', 'ref', 'ref_protected'), // ci_id_token_sub_claim_components of the project
  });

  const production = new GitLabWorkflow({
    name: 'production',
    project,
    refs: [GitLabRef.protectedBranch('main')],
  });
  return production;
}
