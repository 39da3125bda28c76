import { KubernetesCluster } from './cluster';
import { KubernetesServiceAccount } from './service-account';
import { Acknowledgement, AudienceOverrides, TieredProps } from '../../trust';

/** Which pods of Kubernetes are trusted: those of one service account of one cluster. No cloud sees more of them. */
export interface KubernetesWorkflowProps extends TieredProps {
  /** Name, unique in an app: lower case letters, digits and single dashes, at most 40 characters. */
  readonly name: string;
  /** The cluster. */
  readonly cluster: KubernetesCluster;
  /** The service account. */
  readonly serviceAccount: KubernetesServiceAccount;
  /** Audiences in place of the clouds' own. @default - the clouds' own */
  readonly audiences?: AudienceOverrides;
  /** Gaps that you take responsibility for, one at a time. @default - none */
  readonly acknowledge?: Acknowledgement[];
}
