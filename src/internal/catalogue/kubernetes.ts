import { entry, show } from '../errors';

export const malformedCluster = entry('malformed-cluster', (value: unknown, why: string, remedies: readonly string[]) => ({
  problem: `this is not the issuer of one cluster of Kubernetes: ${why}`,
  got: show(value),
  allowed: 'what `iss` of its tokens has, letter by letter: https, a host in lower case, perhaps a port and a path, a slash at the end where it has one; no query',
  remedies,
}));

export const malformedServiceAccount = entry('malformed-service-account', (what: string, value: unknown, allowed: string) => ({
  problem: `Kubernetes gives no ${what} this name; a pattern would take in those that others create`,
  got: show(value),
  allowed,
  remedies: ["KubernetesServiceAccount.of('shop', 'deployer')", 'a trusted workflow for each service account'],
}));

/** What a file or a projected token holds has to be known when the manifest is printed. */
export const manifestNeedsValue = entry('manifest-needs-value', (what: string, party: string, value: string) => ({
  problem: `the ${what} for ${party} stands in the manifest itself, and a part of it only the deployment knows`,
  got: show(value),
  allowed: 'values that are known when the app is synthesized',
  remedies: ["projectNumber: ProjectNumber.literal('123456789012') and `project` on the TrustedPool", "audiences: { gcp: '...' } on the KubernetesWorkflow, for the audience"],
}));
