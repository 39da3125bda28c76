import { PlaceOf } from './place';
import { TaskFacts } from './task-facts';
import { TaskAccess } from '../../../../trust';

/** Into a namespace of a cluster: Google lets it log in, Kubernetes says what it may do. */
export const deployKubernetes = (on: PlaceOf<'project'>): TaskFacts => ({
  id: 'deploy-kubernetes',
  text: `log in to the clusters of the project ${on.project}`,
  access: [TaskAccess.READ_CONFIGURATION, TaskAccess.WRITE],
  roles: [{
    role: 'roles/container.clusterViewer',
    on,
    why: 'gets the address and the certificate of a cluster (container.clusters.get), which also lets it authenticate there. Clusters have no '
      + 'allow policy of their own, so it is given on the project; it permits nothing within Kubernetes',
    source: 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/role-based-access-control',
    asOf: '2026-11-28',
  }],
  warnings: [
    'It may do nothing in a cluster until a RoleBinding there names it: its email as a User, with a Role of one namespace.',
    'roles/container.developer would write every namespace of every cluster in the project, secrets too: it is not given.',
  ],
});
