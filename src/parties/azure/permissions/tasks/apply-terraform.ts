import { AS_OF, BACKEND, BUILT_IN } from './pages';
import { CONTAINER, GROUP } from './scope-kinds';
import { called, NeededScope, TaskFacts } from './task';
import { TaskAccess } from '../../../../trust';

/** A resource group in which everything is managed, and why that much. */
export interface ManagedGroup<S extends NeededScope> {
  readonly group: S;
  readonly reason: string;
}

/** `terraform apply`: the state, and where somebody says why, everything in one resource group. */
export function applyTerraform<S extends NeededScope>(state: S, managed?: ManagedGroup<S>): TaskFacts<S> {
  return {
    id: 'apply-terraform',
    text: `apply with the state in ${called('the container', state)}${managed ? `, and manage ${called('the resource group', managed.group)}` : ''}`,
    access: [TaskAccess.READ_CONFIGURATION, TaskAccess.READ_STATE, TaskAccess.WRITE_STATE, TaskAccess.WRITE, ...managed ? [TaskAccess.READ_SECRETS] : []],
    needs: [
      { role: 'Storage Blob Data Contributor', on: state, kind: CONTAINER, why: 'it reads, locks and writes the state', source: BACKEND, asOf: AS_OF },
      ...managed ? [{ role: 'Contributor', on: managed.group, kind: GROUP, why: managed.reason, source: `${BUILT_IN}/privileged`, asOf: AS_OF }] : [],
    ],
    warnings: [
      'the role on the container can also delete it: soft delete and versions of blobs bring a state back',
      managed
        ? 'Contributor manages every resource of the group, reads their keys, and adds federated credentials to the managed identities in it'
        : 'the roles for what is applied are not in this task: give them on the resources, or name the resource group',
    ],
  };
}
