import { Option } from 'commander';
import { mintToken } from './run';
import { KubernetesCluster } from '../../../issuers';
import { PREFIX } from '../../../issuers/kubernetes/subject';
import { once, repeated } from '../../options/values';
import { CiSystem } from '../ci-system';

/** Clusters of one's own are known once they are told: nothing in their URLs shows that they are such. */
function projectOptions(): Option[] {
  const option = repeated(new Option('--kubernetes-cluster <issuer>', 'the issuer of a cluster of Kubernetes that no vendor runs; may be repeated'));
  const collect = option.parseArg!;
  return [option.argParser((value: string, before: string[] | undefined) => collect(KubernetesCluster.at(value).url, before))];
}

/** Kubernetes on the command line: a service account by its subject, and its cluster by the issuer. */
export const KUBERNETES: CiSystem = {
  name: 'Kubernetes',
  projectText: `the subject of a service account of Kubernetes: ${PREFIX}NAMESPACE:NAME, with --cluster`,
  isProject: (text) => text.startsWith(PREFIX),
  projectOptions,
  // A cluster settles nothing that its issuer does not say.
  declared: () => [],
  runOptions: () => [once(new Option('--cluster <issuer>', 'of Kubernetes: the issuer of the cluster, letter by letter'))],
  mint: mintToken,
};
