import { IConstruct } from 'constructs';
import { azureTaskEmpty, azureTaskScope } from '../../../internal/catalogue/azure-tasks';
import { tokenEngine } from '../../../internal/tokens';
import { isOfKind, RoleNeed, TaskFacts } from '../../../parties/azure/permissions';
import { resolveText } from '../../terraform/resolve-text';
import { AzureScope } from '../azure-scope';
import { requireLiteral } from '../text';

type Need = RoleNeed<AzureScope>;

/** Throws for an id that is of another kind than its task asks for. What is behind a reference shows once there is a construct. */
export function checkScopes({ id, needs }: TaskFacts<AzureScope>): void {
  needs.filter(({ on }) => tokenEngine(on.id) === undefined).forEach((need) => checkScope(id, need, need.on.id));
}

/** The same, of references too. */
export function checkScopesOf(construct: IConstruct, { id, needs }: TaskFacts<AzureScope>): void {
  needs.forEach((need) => checkScope(id, need, resolveText(construct, need.on.id)));
}

/** Throws for a reason that is none, or that the deployment alone knows. */
export function checkReason(task: string, reason: string): void {
  requireLiteral('reason', reason, 'reports show it');
  if (reason.trim() === '') throw azureTaskEmpty(task, 'reason', reason, "'...why narrower roles do not do...'");
}

function checkScope(task: string, { role, kind }: Need, text: string): void {
  if (isOfKind(text, kind) === false) throw azureTaskScope(task, role, text, kind.noun, kind.write);
}
