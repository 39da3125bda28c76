import { Cause } from '../../../trust';

/** A subject of GitLab's in which the ref is written in full, as other CI systems do. */
const FULL = /^project_(?:id|path):.*:ref:refs\/(?:heads|tags)\//;

/** GitLab writes `main`, GitHub `refs/heads/main`. */
export const FULL_REF: Cause = {
  id: 'gitlab-full-ref',
  find({ claim, got, expected }) {
    const isFull = (value: string) => claim === 'ref' ? value === `refs/heads/${got}` || value === `refs/tags/${got}` : claim === 'sub' && FULL.test(value);
    return expected.some(isFull)
      ? { text: 'the trust asks for a full ref, and GitLab writes the name alone', remedy: '`ref:main` in place of `ref:refs/heads/main`, in the trust' } : undefined;
  },
};
