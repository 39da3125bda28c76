import { SupportedIssuer } from './intent';
import { GITLAB_FACTS } from '../../../src/facts';
import { DeploymentTier, GitLabIssuer, GitLabProject, GitLabRef, GitLabRunner, GitLabSubject, GitLabWorkflow, GitLabWorkflowProps } from '../../../src/issuers';

const NAMES = { path: 'my-group/my-project', projectId: '20' };
const byId = GitLabProject.of({ ...NAMES, subject: GitLabSubject.of('project_id', 'ref_type', 'ref', 'ref_protected') });
const byPath = GitLabProject.of(NAMES);
const tiered = GitLabProject.of({ ...NAMES, subject: GitLabSubject.of('project_id', 'ref_type', 'ref', 'ref_protected', 'environment_protected', 'deployment_tier') });
const main = [GitLabRef.protectedBranch('main')];
const asking = (props: Partial<GitLabWorkflowProps>) => (acknowledge: GitLabWorkflowProps['acknowledge']) => new GitLabWorkflow({ name: 'support', project: byId, refs: main, ...props, acknowledge });
const ofTier = { project: tiered, environmentProtected: true, deploymentTier: DeploymentTier.PRODUCTION };

export const GITLAB_SUPPORT: SupportedIssuer = {
  facts: [GITLAB_FACTS],
  name: 'GitLab CI/CD',
  asks: 'A job with `id_tokens` asks for a token of each audience that it names: whoever edits the pipeline file chooses.',
  intents: [
    { text: 'the project by id, `project_id` first in the subject', requirements: ['tenant'], workflow: asking({}) },
    { text: 'the project by id, the subject as it is by default', requirements: ['tenant'], workflow: asking({ project: byPath }) },
    { text: 'the project of an instance of one\'s own', requirements: ['project'], workflow: asking({ issuer: GitLabIssuer.selfManaged('https://gitlab.acme.example') }) },
    { text: 'the group or subgroup by id', requirements: ['namespace'], workflow: asking({ project: GitLabProject.of({ ...NAMES, namespaceId: '72', subject: byId.subject }) }) },
    { text: 'a branch or a tag', requirements: ['ref'], workflow: asking({ refs: [GitLabRef.protectedBranch('main'), GitLabRef.protectedTag('v1')] }) },
    { text: 'branches of a pattern', requirements: ['ref'], workflow: asking({ refs: [GitLabRef.protectedBranches('release/*')] }) },
    { text: 'that the ref is protected, `ref_protected` in the subject', requirements: ['protected-ref'], workflow: asking({}) },
    { text: 'that the ref is protected, the subject as it is by default', requirements: ['protected-ref'], workflow: asking({ project: byPath }) },
    { text: 'an environment by name', requirements: ['environment'], workflow: asking({ environment: 'production' }) },
    { text: 'a protected environment of a tier, both in the subject', requirements: ['environment-protected', 'deployment-tier'], workflow: asking(ofTier) },
    { text: 'what started the pipeline', requirements: ['pipeline-source'], workflow: asking({ pipelineSources: ['push'] }) },
    { text: 'the pipeline file', requirements: ['config-file'], workflow: asking({ configFile: '.gitlab-ci.yml' }) },
    { text: 'who runs the job', requirements: ['runner'], workflow: asking({ runner: GitLabRunner.SELF_HOSTED }) },
  ],
  inexpressible: ['merge requests by their subject: they have that of their source branch; `ref_protected` keeps them out', 'a component or an included file: only the pipeline file of the project itself is seen'],
};
