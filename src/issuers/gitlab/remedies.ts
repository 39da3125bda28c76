import { projectsOf } from './pinned-run';
import { GitLabProject } from './project';
import { GitLabWorkflowProps } from './workflow-props';

/** A requirement, and the component of the subject that carries it. */
const CARRIERS = [
  ['ref', 'ref_type'], ['ref', 'ref'], ['protected-ref', 'ref_protected'], ['environment-protected', 'environment_protected'], ['deployment-tier', 'deployment_tier'],
] as const;

/** What can be changed at GitLab so that a subject carries a requirement: one list of components for all that this workflow pins. */
export function issuerRemedies(props: GitLabWorkflowProps): Record<string, string[]> {
  const wanted = CARRIERS.filter(([requirement]) => isPinned(props, requirement)).map(([, component]) => component);
  const byId = projectsOf(props).find(({ subject: { components } }) => components[0] !== 'project_id');
  const remedies: Record<string, string[]> = { 'pipeline-source': PIPELINE_SOURCE, 'environment': ENVIRONMENT };
  for (const requirement of ['tenant', 'project']) if (byId) remedies[requirement] = [switchTo(byId, wanted)];
  for (const [requirement, component] of CARRIERS) {
    const lacking = projectsOf(props).find(({ subject: { components } }) => !components.includes(component));
    if (lacking && isPinned(props, requirement)) remedies[requirement] = [switchTo(lacking, wanted)];
  }
  return remedies;
}

const PIPELINE_SOURCE = [
  "refs: [GitLabRef.protectedBranch('main')] in place of an unprotected branch, with the component ref_protected in the subject",
  "pipelineSources: ['push'], which AWS sees of gitlab.com, and Google",
];
const ENVIRONMENT = ['environmentProtected: true and deploymentTier, with the components environment_protected and deployment_tier in the subject: its name cannot stand there'];

function isPinned({ refs, environmentProtected, deploymentTier }: GitLabWorkflowProps, requirement: string): boolean {
  if (requirement === 'ref') return true;
  if (requirement === 'protected-ref') return refs[0].isProtected;
  return requirement === 'environment-protected' ? environmentProtected === true : deploymentTier !== undefined;
}

function switchTo({ path, subject }: GitLabProject, wanted: readonly string[]): string {
  const later = new Set([...subject.components.slice(1), ...wanted]);
  const components = ['project_id', ...later].map((component) => `'${component}'`).join(', ');
  return `subject: GitLabSubject.of(${components}) on ${path}, and the same list as its ci_id_token_sub_claim_components (PUT /projects/:id), which changes \`sub\` for every cloud at once`;
}
