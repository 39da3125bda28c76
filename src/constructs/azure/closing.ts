import { Construct } from 'constructs';
import { PlannedRole } from './plan-role';
import { azureNotAGuid, azureRunbookId } from '../../internal/catalogue/azure';
import { tokenEngine } from '../../internal/tokens';
import { GUID } from '../../parties/azure/permissions';
import { AssignedRole } from '../../parties/azure/render';
import { resolveText } from '../terraform/resolve-text';

/** Why something has to be given. */
export const ONLY_DEPLOYED = 'only the deployment knows it';

/** An id for a runbook: the one that the construct knows, or the one that was given where only the deployment knows it. */
export function runbookId(what: string, own: string, given: string | undefined, found: string): string {
  const known = tokenEngine(own) === undefined ? own : undefined;
  if (known !== undefined && given !== undefined && known.toLowerCase() !== given.toLowerCase()) {
    throw azureRunbookId(what, given, 'another one was given than the construct knows', [`leave it out: it is ${known}`]);
  }
  const chosen = known ?? given;
  if (chosen === undefined || tokenEngine(chosen) !== undefined) {
    throw azureRunbookId(what, given, ONLY_DEPLOYED, [`closingRunbook(...) with the ${what} as  ${found}  prints it`]);
  }
  if (!GUID.test(chosen)) throw azureNotAGuid(what, chosen, found);
  return chosen;
}

/** The roles that a command can name: those whose role and scope are literals. */
export function namedRoles(construct: Construct, roles: PlannedRole[]): AssignedRole[] {
  return roles.flatMap(({ config }) => {
    const role = config.roleDefinitionName ?? resolveText(construct, config.roleDefinitionId!).split('/').at(-1)!;
    const scope = resolveText(construct, config.scope);
    return `${role}${scope}`.includes('${') ? [] : [{ role, scope }];
  });
}
