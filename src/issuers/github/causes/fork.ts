import { subjectPairs, withoutIds } from './subject';
import { Cause } from '../../../trust';

/** A fork runs the workflows of the original, under its own owner. */
export const FORK: Cause = {
  id: 'fork',
  find({ claim, got, expected }) {
    for (const { had, asked } of subjectPairs(claim, got, expected)) {
      const [[owner, name], [trusted, original]] = [had, asked].map(({ repository }) => withoutIds(repository).split('/'));
      if (name !== undefined && name === original && owner.toLowerCase() !== trusted.toLowerCase()) {
        return {
          text: `the run is of "${owner}/${name}", a fork or a namesake of "${trusted}/${original}"`,
          remedy: `if: github.repository == '${trusted}/${original}' on the job, so that it does not start elsewhere; the refusal is right`,
        };
      }
    }
    return undefined;
  },
};
