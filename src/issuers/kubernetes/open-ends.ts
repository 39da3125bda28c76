import { KubernetesWorkflowProps } from './workflow-props';

/** What nothing pins, in words. */
export function openEnds({ serviceAccount: { namespace, name } }: KubernetesWorkflowProps): string[] {
  return [
    `pod: any pod of the namespace ${namespace} that names the service account ${name}, with any image: whoever may create pods there is trusted`,
    'token: whoever may create tokens of the service account (the resource serviceaccounts/token) gets one without a pod, for any audience',
    'service account: one that was deleted and made again under the same name has the same subject; its uid stands in a claim that AWS and Azure do not see',
    'branch and environment: no token of a cluster names what was deployed, from where or for which stage',
    'node: whoever controls a node on which such a pod runs has its token',
    ...name === 'default' ? ['default: every pod of the namespace that names no service account has this one'] : [],
  ];
}
