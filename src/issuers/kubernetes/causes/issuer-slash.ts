import { Cause } from '../../../trust';
import { isCluster } from '../cluster-kind';

/**
 * AKS writes its issuer with a slash at the end, and people copy it without.
 * @see https://github.com/Azure/azure-workload-identity/issues/1700 (2026-02-09)
 */
export const ISSUER_SLASH: Cause = {
  id: 'kubernetes-issuer-slash',
  find({ claim, got = '', expected }) {
    const bare = (url: string) => url.replace(/\/$/, '');
    if (claim !== 'iss' || !isCluster(got) || !expected.some((asked) => asked !== got && bare(asked) === bare(got))) return undefined;
    const words = got.endsWith('/') ? 'the issuer of the cluster ends with a slash, as that of each cluster of AKS does, and the trust has none' : 'the trust has a slash at the end of the issuer, and the cluster none';
    return { text: `${words}: it is compared letter by letter`, remedy: `the issuer ${got}` };
  },
};
