import { KubernetesCluster } from './cluster';
import { ServiceAccountName, writeSubject } from './subject';
import { TokenClaims } from '../../trust';

/** What a token of a service account depends on. */
export interface KubernetesPod {
  readonly cluster: Pick<KubernetesCluster, 'url'>;
  readonly serviceAccount: ServiceAccountName;
  /** The audiences that were asked for. */
  readonly audiences: readonly string[];
  /** Name of the pod. @default 'any-pod' */
  readonly pod?: string;
}

const [TOKEN, POD, ACCOUNT, NODE] = ['6c1d2a9e-4f0b-4d6e-9b1a-2f7c8d5e3a10', 'b94d2c1e-7a3f-4e58-8c6d-1f0a9e8b7c65', '0f6d4b2a-3c5e-4a79-9d81-7e6f5a4b3c2d', 'e2a1c3b4-5d6f-4708-a9b0-c1d2e3f4a5b6'];

/** The claims of the token of a pod, with the audience as a list. Times are left out: nothing here decides by them. */
export function mint({ cluster: { url }, serviceAccount, audiences, pod = 'any-pod' }: KubernetesPod): TokenClaims {
  const { namespace, name } = serviceAccount;
  return {
    'iss': url,
    'aud': [...audiences],
    'sub': writeSubject(serviceAccount),
    'jti': TOKEN,
    'kubernetes.io': { namespace, node: { name: 'any-node', uid: NODE }, pod: { name: pod, uid: POD }, serviceaccount: { name, uid: ACCOUNT } },
  };
}
