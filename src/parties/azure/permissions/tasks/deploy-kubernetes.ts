import { AS_OF, KUBERNETES } from './pages';
import { CLUSTER, NAMESPACE } from './scope-kinds';
import { called, NeededScope, TaskFacts } from './task';
import { TaskAccess } from '../../../../trust';

/** A deployment into namespaces of one cluster that asks Azure RBAC. */
export function deployKubernetes<S extends NeededScope>(cluster: S, namespaces: readonly S[]): TaskFacts<S> {
  return {
    id: 'deploy-kubernetes',
    text: `deploy to ${namespaces.map((namespace) => called('the namespace', namespace)).join(', ')} of ${called('the cluster', cluster)}`,
    access: [TaskAccess.WRITE, TaskAccess.READ_CONFIGURATION, TaskAccess.READ_SECRETS],
    needs: [
      {
        role: 'Azure Kubernetes Service Cluster User Role',
        on: cluster,
        kind: CLUSTER,
        why: 'the tool fetches where the cluster is',
        source: KUBERNETES,
        asOf: AS_OF,
      },
      ...namespaces.map((on) => ({
        role: 'Azure Kubernetes Service RBAC Writer', on, kind: NAMESPACE, why: 'it changes what runs in the namespace, and no roles there', source: KUBERNETES, asOf: AS_OF,
      })),
    ],
    warnings: [
      'the cluster must use Microsoft Entra ID with Azure RBAC for Kubernetes: without Entra ID, what Cluster User fetches are the credentials of an administrator',
      'RBAC Writer reads the secrets of the namespace and runs pods as every service account in it; it covers no custom resources',
    ],
  };
}
