import { Option } from 'commander';
import { mintToken } from './run';
import { PREFIX } from '../../../issuers/kubernetes/subject';
import { once } from '../../options/values';
import { CiSystem } from '../ci-system';

/** Kubernetes on the command line: a service account by its subject, and its cluster by the issuer. */
export const KUBERNETES: CiSystem = {
  name: 'Kubernetes',
  projectText: `the subject of a service account of Kubernetes: ${PREFIX}NAMESPACE:NAME, with --cluster`,
  isProject: (text) => text.startsWith(PREFIX),
  projectOptions: () => [],
  // A cluster settles nothing that its issuer does not say.
  declared: () => [],
  runOptions: () => [once(new Option('--cluster <issuer>', 'of Kubernetes: the issuer of the cluster, letter by letter'))],
  mint: mintToken,
};
