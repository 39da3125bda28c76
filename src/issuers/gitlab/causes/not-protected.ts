import { pairsOf } from './pairs';
import { Cause } from '../../../trust';

/** The ref has to be protected, and is not. */
export const NOT_PROTECTED: Cause = {
  id: 'gitlab-ref-not-protected',
  find(refusal) {
    const { claim, got, expected } = refusal;
    const found = pairsOf(refusal).some(({ had, asked }) => had.ref_protected === 'false' && asked.ref_protected === 'true') || (claim === 'ref_protected' && got === 'false' && expected.includes('true'));
    return found ? { text: 'the branch or tag is not protected', remedy: 'Settings > Repository > Protected branches (or Protected tags), for the name that the job is on' } : undefined;
  },
};
