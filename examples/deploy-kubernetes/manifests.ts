import { PROJECT } from './gcp';
import { Deployment } from './model';

const RBAC = { apiVersion: 'rbac.authorization.k8s.io/v1' };
const EDIT = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete'];

/** For a cluster of GKE, `kubectl apply -f`: a role in one namespace, without its secrets, and the service account that has it. */
export function manifestFor({ workflow, namespace }: Deployment): string {
  const metadata = { name: 'deploy', namespace };
  const role = {
    ...RBAC,
    kind: 'Role',
    metadata,
    rules: [
      { apiGroups: ['apps'], resources: ['deployments'], verbs: EDIT },
      { apiGroups: [''], resources: ['services', 'configmaps'], verbs: EDIT },
      { apiGroups: [''], resources: ['pods', 'pods/log'], verbs: ['get', 'list', 'watch'] },
    ],
  };
  const binding = {
    ...RBAC,
    kind: 'RoleBinding',
    metadata,
    subjects: [{ kind: 'User', apiGroup: 'rbac.authorization.k8s.io', name: `${workflow.name}@${PROJECT}.iam.gserviceaccount.com` }],
    roleRef: { kind: 'Role', apiGroup: 'rbac.authorization.k8s.io', name: 'deploy' },
  };
  return JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [role, binding] }, undefined, 2);
}
