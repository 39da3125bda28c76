import { pairsOf } from './pairs';
import { Cause } from '../../../trust';

const differs = (had?: string, asked?: string) => had !== undefined && asked !== undefined && had !== asked && had.toLowerCase() === asked.toLowerCase();

/** GitLab does not tell two casings of a path apart, clouds do. */
export const PATH_CASE: Cause = {
  id: 'gitlab-path-case',
  find(refusal) {
    const { claim, got, expected } = refusal;
    const found = pairsOf(refusal).some(({ had, asked }) => differs(had.project_path, asked.project_path)) || (claim === 'project_path' && expected.some((asked) => differs(got, asked)));
    return found ? { text: 'the path of the project has another casing: GitLab does not tell the two apart, clouds do', remedy: 'the path as the token has it, or project_id in the subject' } : undefined;
  },
};
