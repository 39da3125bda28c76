import { subjectsOf } from './subjects';
import { Cause } from '../../../trust';

/** A service account belongs to its namespace. */
export const ANOTHER_NAMESPACE: Cause = {
  id: 'kubernetes-another-namespace',
  find(refusal) {
    const { had, asked } = subjectsOf(refusal) ?? {};
    if (!had || !asked || had.name !== asked.name || had.namespace === asked.namespace) return undefined;
    return {
      text: `the pod runs in the namespace ${had.namespace}, and the trust is of the service account ${asked.name} of the namespace ${asked.namespace}`,
      remedy: `the pod in the namespace ${asked.namespace}; a service account of this name elsewhere is another one`,
    };
  },
};
