import { entry, show } from '../errors';

const PROJECT = "GitLabProject.of({ path: 'my-group/my-project', projectId: '...' })";
const FIND_ID = 'projectId: the "Project ID" of the project\'s page (three dots > Copy project ID), in quotes';

export const malformedGitLabIssuer = entry('malformed-gitlab-issuer', (value: unknown, why: string) => ({
  problem: `this URL is not that of a GitLab instance of your own: ${why}`,
  got: show(value),
  allowed: 'https, a host in lower case, perhaps a port and a path; no slash at the end, no query; not a host whose tokens strangers get too',
  remedies: ['GitLabIssuer.gitlabCom()', "GitLabIssuer.selfManaged('https://gitlab.example.com')"],
}));

export const malformedProjectPath = entry('malformed-project-path', (value: unknown) => ({
  problem: 'GitLab has no project of this path',
  got: show(value),
  allowed: 'group/project or group/subgroup/project, each of letters, digits, "_", "-" and ".", in the casing that GitLab shows, at most 255 characters',
  remedies: [PROJECT],
}));

export const wildcardInProject = entry('wildcard-in-project', (value: string) => ({
  problem: 'a wildcard in the path of a project: it would take in all subgroups, and projects that others create there',
  got: show(value),
  allowed: 'exact projects',
  remedies: [PROJECT, '`projects: [...]` for several projects'],
}));

export const malformedGitLabId = entry('malformed-gitlab-id', (what: string, value: unknown) => ({
  problem: `the ${what} is not a numeric id written as text: paths can be given up and taken by somebody else, ids cannot`,
  got: show(value),
  allowed: 'digits in quotes, no leading zero, at most 20',
  remedies: [FIND_ID],
}));

export const malformedGitLabRef = entry('malformed-gitlab-ref', (kind: string, value: unknown, why: string, remedy: string) => ({
  problem: `this is not the name of a ${kind}: ${why}`,
  got: show(value),
  allowed: 'the name alone as GitLab shows it, without "refs/heads/" and "refs/tags/"; "*" in a pattern only',
  remedies: [remedy],
}));

export const malformedGitLabSubject = entry('malformed-gitlab-subject', (components: unknown, why: string) => ({
  problem: `these components of a subject cannot be trusted: ${why}`,
  got: show(components),
  allowed: 'project_id or project_path first; then ref_type, ref, ref_protected, environment_protected, deployment_tier, each at most once',
  remedies: ['GitLabSubject.byId()', "GitLabSubject.of('project_id', 'ref_type', 'ref', 'ref_protected')"],
}));

export const componentNotPinned = entry('subject-component-not-pinned', (component: string, project: string, remedy: string) => ({
  problem: `the subjects of ${project} have the component ${show(component)}, and the trusted workflow does not say which value it must have`,
  got: 'nothing',
  allowed: 'a value for each component of the subject: an open one could not be compared exactly',
  remedies: [remedy, 'the component taken off the project (ci_id_token_sub_claim_components) and off GitLabSubject.of(...)'],
}));

export const malformedGitLabWorkflow = entry('malformed-gitlab-workflow', (what: string, value: unknown, allowed: string, remedy: string) => ({
  problem: `the ${what} of this trusted workflow is not usable`,
  got: show(value),
  allowed,
  remedies: [remedy],
}));
