import { CLUSTER_ISSUERS, factsOf, KUBERNETES_FACTS, literalIssuer } from '../../facts';

const KINDS: Readonly<Record<keyof typeof CLUSTER_ISSUERS, string>> = { eks: 'a cluster of EKS', aks: 'a cluster of AKS', gke: 'a cluster of GKE' };

/** Whose cluster an issuer is, for people. */
export function clusterKindOf(url: string): string {
  const [, words] = Object.entries(KINDS).find(([kind]) => CLUSTER_ISSUERS[kind as keyof typeof KINDS].value.test(url)) ?? [];
  return words ?? 'a cluster';
}

/** Whether it is the issuer of a cluster that is known, with the slash at its end or without. */
export const isOfCluster = (url: string): boolean => factsOf(url) === KUBERNETES_FACTS;

/** The same as tokens write it. */
export const isCluster = (url: string): boolean => isOfCluster(url) && literalIssuer(url) === url;

/** Whether a vendor runs it, so that the claims of its tokens are settled. */
export const isHosted = (url: string): boolean => Object.values(CLUSTER_ISSUERS).some(({ value }) => value.test(url));
