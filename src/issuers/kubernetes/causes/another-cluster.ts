import { Cause } from '../../../trust';
import { clusterKindOf, isCluster } from '../cluster-kind';

/** A cluster that is made anew has another issuer, where a vendor runs it. */
export const ANOTHER_CLUSTER: Cause = {
  id: 'kubernetes-another-cluster',
  find({ claim, got = '', expected }) {
    const asked = claim === 'iss' && isCluster(got) ? expected.find((url) => isCluster(url) && url !== got) : undefined;
    if (asked === undefined) return undefined;
    const text = clusterKindOf(asked) === clusterKindOf(got) && clusterKindOf(got) !== 'a cluster'
      ? 'the token is of another cluster: one that was deleted and made anew has a new issuer, and so has each of a blue-green pair'
      : `the token is of ${clusterKindOf(got)}, and the trust of ${clusterKindOf(asked)}`;
    return { text, remedy: 'a trust for the issuer of the cluster that runs the pod now, if that is the one that you mean; the refusal may be right' };
  },
};
