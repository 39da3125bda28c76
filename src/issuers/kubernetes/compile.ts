import { openEnds } from './open-ends';
import { POD_PINS } from './run-pins';
import { KubernetesWorkflowProps } from './workflow-props';
import { ClaimMatcher } from '../../claims';
import { KUBERNETES_FACTS } from '../../facts';
import { deepFreeze } from '../../internal/deep-freeze';
import { compiledIssuer, CompiledTrust, standingOf } from '../../trust';

/** The requirement that the subject holds: all that a token tells as text. */
export const SERVICE_ACCOUNT = 'service-account';

/** From checked props to the form that every cloud renders from. Pure; frozen through and through. */
export function compileWorkflow(props: KubernetesWorkflowProps): CompiledTrust {
  const { name, cluster, serviceAccount, audiences = {}, acknowledge = [] } = props;
  const subject = ClaimMatcher.exact(serviceAccount.subject);
  const text = `the pod has the service account ${serviceAccount.name} of the namespace ${serviceAccount.namespace}`;
  return deepFreeze<CompiledTrust>({
    name,
    issuer: compiledIssuer(KUBERNETES_FACTS, cluster.url),
    alternatives: [{ subject: { matcher: subject, proves: ['sub'] }, conditions: [{ claim: 'sub', matcher: subject, requirement: SERVICE_ACCOUNT }] }],
    requirements: [{ id: SERVICE_ACCOUNT, text }],
    acknowledgements: acknowledge.map((acknowledgement) => ({ ...acknowledgement })),
    audiences: { ...audiences },
    subjectTemplates: {},
    open: openEnds(props),
    tier: standingOf(props, () => POD_PINS),
    issuerRemedies: {},
  });
}
