import { isAsked, isRepository, subjectPairs, withoutIds } from './subject';
import { Cause, Refusal } from '../../../trust';

/** A fork runs the workflows of the original, under its own owner. */
export const FORK: Cause = {
  id: 'fork',
  find(refusal) {
    for (const { had, asked, wildcards } of repositories(refusal)) {
      const [[owner, name], [trusted, original]] = [had, asked].map((repository) => withoutIds(repository).split('/'));
      const isSameName = name !== undefined && original !== undefined && isAsked(original, name, wildcards);
      if (isSameName && !isAsked(trusted.toLowerCase(), owner.toLowerCase(), wildcards)) {
        return {
          text: `the run is of "${owner}/${name}", a fork or a namesake of "${trusted}/${original}"`,
          remedy: `if: github.repository == '${trusted}/${original}' on the job, so that it does not start elsewhere; the refusal is right`,
        };
      }
    }
    return undefined;
  },
};

/** The repository of the run beside those asked for. */
export function repositories(refusal: Refusal): { readonly had: string; readonly asked: string; readonly wildcards: boolean }[] {
  const { claim, got, expected, wildcards } = refusal;
  if (claim === 'repository' && got !== undefined) return expected.map((asked) => ({ had: got, asked, wildcards }));
  return subjectPairs(refusal).filter((pair) => !isRepository(pair)).map(({ had, asked }) => ({ had: had.repository, asked: asked.repository, wildcards }));
}
