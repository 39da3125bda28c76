import { subjectsOf } from './subjects';
import { Cause } from '../../../trust';

/** A pod that names no service account has the one that is called `default`. */
export const DEFAULT_ACCOUNT: Cause = {
  id: 'kubernetes-default-account',
  find(refusal) {
    const { had, asked } = subjectsOf(refusal) ?? {};
    if (!had || !asked || had.name !== 'default' || asked.name === 'default' || had.namespace !== asked.namespace) return undefined;
    return { text: 'the pod names no service account, so that it has that which is called default', remedy: `serviceAccountName: ${asked.name} in the spec of the pod` };
  },
};
