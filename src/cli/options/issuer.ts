import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { repeated } from './values';
import { KubernetesCluster, OidcIssuer } from '../../issuers';
import { CommandIo } from '../io';
import { readText } from '../read-text';

/** A description of an OIDC issuer that this library has no classes for. */
export const issuerOption = () => repeated(new Option('--issuer <file>', 'a JSON description of an OIDC issuer, as docs/schema/issuer.json has it; may be repeated'));

/** A cluster of one's own: nothing in its URL shows that it is one. */
export const clusterOption = () => repeated(new Option('--kubernetes-cluster <issuer>', 'the issuer of a cluster of Kubernetes that no vendor runs; may be repeated'));

interface Told {
  readonly issuer?: readonly string[];
  readonly kubernetesCluster?: readonly string[];
}

/** Before a command runs, the issuers are told that its files and options describe. */
export function describeIssuers(command: Command, { cwd }: CommandIo): void {
  const { issuer: files = [], kubernetesCluster: clusters = [] } = command.opts<Told>();
  files.forEach((file) => OidcIssuer.fromJson(readText(resolve(cwd, file), file)));
  clusters.forEach((url) => KubernetesCluster.at(url));
}
