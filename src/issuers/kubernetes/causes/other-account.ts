import { subjectsOf } from './subjects';
import { Cause } from '../../../trust';

/** Another service account of the namespace. */
export const OTHER_ACCOUNT: Cause = {
  id: 'kubernetes-other-account',
  find(refusal) {
    const { had, asked } = subjectsOf(refusal) ?? {};
    if (!had || !asked || had.namespace !== asked.namespace || had.name === asked.name || had.name === 'default') return undefined;
    return { text: `the pod has the service account ${had.name}, and the trust is of ${asked.name}`, remedy: `serviceAccountName: ${asked.name} in the spec of the pod, if that is the one that you mean` };
  },
};
