import { IConstruct } from 'constructs';
import { resolveText } from './resolve-text';
import { TaskNeed } from '../../trust';

/** What tasks need, with references as Terraform writes them in the stack of a construct: comparable with what is read from a file. */
export function neededRoles(construct: IConstruct, needs: readonly TaskNeed[]): TaskNeed[] {
  return needs.map((need) => ({ ...need, action: resolveText(construct, need.action), on: resolveText(construct, need.on) }));
}
