import { Construct } from 'constructs';
import { ApplicationRunbookOptions } from './trusted-application-props';
import { AZ } from '../../internal/commands/az';
import { command } from '../../internal/commands/command';
import { CloudFacts } from '../../parties/azure/facts';
import { applicationChecks, applicationCredentialSteps, roleSteps } from '../../parties/azure/render';
import { RunbookStep } from '../../trust';
import { namedRoles, runbookId } from '../azure/closing';
import { PlannedRole } from '../azure/plan-role';

/** What a runbook is made from. */
export interface OpenApplication {
  readonly construct: Construct;
  readonly cloud: CloudFacts;
  /** Names of the credentials that an open trust has, of both kinds. */
  readonly credentials: string[];
  readonly roles: PlannedRole[];
  /** Literals, or references. */
  readonly clientId: string;
  readonly principalId: string;
}

/** What closes an application by hand. */
export function applicationRunbook({ construct, cloud, credentials, roles, ...own }: OpenApplication, given: ApplicationRunbookOptions): RunbookStep[] {
  const listed = command(AZ.listApplications, { '--display-name': 'NAME', '--query': '[].appId', '--output': 'tsv' });
  const clientId = runbookId('client id', own.clientId, given.clientId, listed.shell);
  const principalId = runbookId('principal id', own.principalId, given.principalId, command(AZ.showPrincipal, { '--id': clientId, '--query': 'id', '--output': 'tsv' }).shell);
  const assigned = namedRoles(construct, roles);
  return [
    ...roleSteps(principalId, assigned),
    ...applicationCredentialSteps(cloud, clientId, credentials),
    ...applicationChecks(cloud, clientId, principalId, assigned),
  ];
}
