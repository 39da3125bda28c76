import { PodLogin, podLogin } from './pod-login';
import { KubernetesWorkflowProps } from './workflow-props';
import { CloudLogin } from '../../trust';

/**
 * The manifest of a pod that logs in, as YAML. Printed by a YAML library, so that no name can break out.
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/ (2026-11-27)
 */
export function printManifest(props: KubernetesWorkflowProps, logins: readonly CloudLogin[]): string {
  // A YAML library takes longer to load than all the rest of the model: only who prints a manifest pays for it.
  const { stringify }: typeof import('yaml') = require('yaml');
  const written = logins.map((login) => podLogin(props.name, login));
  const documents = [...configMaps(props, written), podOf(props, written)];
  return headOf(props, written).map((line) => `# ${line}\n`).join('') + documents.map((document) => stringify(document, { lineWidth: 0 })).join('---\n');
}

function configMaps({ name, serviceAccount: { namespace } }: KubernetesWorkflowProps, logins: readonly PodLogin[]): object[] {
  const files = logins.flatMap(({ file }) => file ?? []);
  return files.map(({ configMap, key, content }) => ({
    apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: configMap, namespace, labels: { app: name } }, data: { [key]: content },
  }));
}

/** No token for the API server: whoever takes over the pod gets those of the clouds alone. */
function podOf({ name, serviceAccount }: KubernetesWorkflowProps, logins: readonly PodLogin[]): object {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: serviceAccount.namespace, labels: { app: name } },
    spec: {
      serviceAccountName: serviceAccount.name,
      automountServiceAccountToken: false,
      containers: [{ name: 'main', image: 'YOUR_IMAGE', env: logins.flatMap(({ env }) => env), volumeMounts: logins.flatMap(({ mounts }) => mounts) }],
      volumes: logins.flatMap(({ volumes }) => volumes),
    },
  };
}

function headOf({ name, cluster, serviceAccount }: KubernetesWorkflowProps, logins: readonly PodLogin[]): string[] {
  const references = logins.flatMap(({ fromDeployment }) => fromDeployment);
  return [
    `For ${cluster.toString()}: the service account ${serviceAccount.name} has to be there, in the namespace ${serviceAccount.namespace}.`,
    'Whoever may create pods in that namespace may log in as this one does: nothing in this file holds them.',
    ...references.length === 0 ? [] : [`The ConfigMap ${name}-identity of the namespace holds outputs of the deployment: ${references.join(', ')}.`],
  ];
}
