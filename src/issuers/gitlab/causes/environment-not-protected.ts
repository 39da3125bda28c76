import { pairsOf } from './pairs';
import { Cause } from '../../../trust';

/** The environment has to be protected, and is not. */
export const ENVIRONMENT_NOT_PROTECTED: Cause = {
  id: 'gitlab-environment-not-protected',
  find(refusal) {
    const { claim, got, expected } = refusal;
    const inSubject = pairsOf(refusal).some(({ had, asked }) => had.environment_protected === 'false' && asked.environment_protected === 'true');
    return inSubject || (claim === 'environment_protected' && got === 'false' && expected.includes('true'))
      ? { text: 'the environment of the job is not protected', remedy: 'Settings > CI/CD > Protected environments, for the environment that the job names' } : undefined;
  },
};
