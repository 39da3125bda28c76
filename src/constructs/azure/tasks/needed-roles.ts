import { IConstruct } from 'constructs';
import { NeededRole } from '../../../parties/azure/permissions';
import { TaskNeed } from '../../../trust';
import { resolveText } from '../text';

/** What tasks need, with references as Terraform writes them in the stack of a construct: comparable with what is read from a file. */
export function neededRoles(construct: IConstruct, needs: readonly TaskNeed[]): (TaskNeed & NeededRole)[] {
  return needs.map((need) => ({ ...need, action: resolveText(construct, need.action), on: resolveText(construct, need.on) }));
}
