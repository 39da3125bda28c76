import { connectionChecks } from './connection-checks';
import { issuerFormOf } from './issuer-form';
import { openEnds } from './open-ends';
import { controlsOf, pinsOf } from './run-pins';
import { AzureDevOpsServiceConnection } from './service-connection';
import { AzureDevOpsWorkflowProps } from './workflow-props';
import { ClaimMatcher } from '../../claims';
import { EXCHANGE_AUDIENCE, writtenAudience } from '../../facts';
import { deepFreeze } from '../../internal/deep-freeze';
import { compiledIssuer, CompiledTrust, standingOf } from '../../trust';

/** The requirement that the subject holds: all that a token tells. */
export const CONNECTION = 'connection';

/** From checked props to the form that every cloud renders from. Pure; frozen through and through. */
export function compileWorkflow(props: AzureDevOpsWorkflowProps): CompiledTrust {
  const { name, connection, acknowledge = [] } = props;
  const checks = connectionChecks(props);
  const subject = ClaimMatcher.exact(connection.subject);
  return deepFreeze<CompiledTrust>({
    name,
    issuer: compiledIssuer(issuerFormOf(connection.issuer)!, connection.issuer),
    // Tokens have no claim but the subject that tells one connection from another.
    alternatives: [{ subject: { matcher: subject, proves: ['sub'] }, conditions: [{ claim: 'sub', matcher: subject, requirement: CONNECTION }] }],
    requirements: [{ id: CONNECTION, text: textOf(connection) }, ...checks.map(({ id, text, whyNever }) => ({ id, text, whyNever }))],
    acknowledgements: acknowledge.map((acknowledgement) => ({ ...acknowledgement })),
    audiences: audiencesOf(connection),
    subjectTemplates: {},
    open: openEnds(props),
    tier: standingOf({ ...props, controls: controlsOf(props) }, () => pinsOf(props)),
    issuerRemedies: {},
    compensations: Object.fromEntries(checks.map(({ id, control }) => [id, [control]])),
  });
}

/** A job cannot choose one. Azure's own depends on the cloud, and stays. */
function audiencesOf({ issuer }: AzureDevOpsServiceConnection): CompiledTrust['audiences'] {
  const audience = writtenAudience(issuer, EXCHANGE_AUDIENCE.value);
  return { aws: audience, gcp: audience };
}

function textOf({ name, connectionId, project, organization, organizationId }: AzureDevOpsServiceConnection): string {
  return `the run uses the service connection ${JSON.stringify(name)} (id ${connectionId}) of the project ${JSON.stringify(project)} in the organization ${organization} (id ${organizationId})`;
}
