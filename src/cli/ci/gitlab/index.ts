import { Option } from 'commander';
import { mintToken } from './run';
import { malformedTokenOption } from '../../../internal/catalogue/cli-options';
import { GitLabProject, GitLabSubject } from '../../../issuers';
import { once } from '../../options/values';
import { CiSystem, GivenOptions } from '../ci-system';

/** A project as it is written on the command line: path, id and, where they are not GitLab's own, the components of its subject. */
const PROJECT = /^gitlab:([^@,]+)@([0-9]+)(?:,(.+))?$/;
const SHOWN = 'gitlab:my-group/my-project@20, or with the components of its subject: gitlab:my-group/my-project@20,project_id,ref_type,ref';

/** The project that a text names. Throws for text that is malformed, as the model does. */
export function projectOf(text: string): GitLabProject {
  const [, path, projectId, components] = PROJECT.exec(text) ?? [];
  if (path === undefined) throw malformedTokenOption('project', text, SHOWN, 'gitlab:my-group/my-project@20');
  return GitLabProject.of({ path, projectId, subject: components === undefined ? undefined : GitLabSubject.of(...components.split(',').map((one) => one.trim())) });
}

function projectOptions(): Option[] {
  const declare = (text: string, before: GitLabProject[] = []) => [...before, projectOf(text)];
  return [new Option('--gitlab-project <project>', `a project that keeps its path and its subject: ${SHOWN}; may be repeated`).argParser(declare)];
}

/** GitLab CI/CD on the command line: branch, tag and environment are said as of any other CI system. */
export const GITLAB: CiSystem = {
  name: 'GitLab',
  projectText: `the path and the id of the project: ${SHOWN}`,
  isProject: (text) => text.startsWith('gitlab:'),
  projectOptions,
  declared: ({ gitlabProject }: GivenOptions) => (gitlabProject as GitLabProject[] | undefined) ?? [],
  runOptions: () => [
    new Option('--protected', 'GitLab: the branch or tag is protected'),
    once(new Option('--pipeline-source <source>', 'GitLab: what started the pipeline (default: push)')),
  ],
  shares: ['branch', 'tag', 'environment'],
  mint: (project, given, audience) => mintToken(projectOf(project), given, audience),
};
