import { AS_OF, BACKEND, BUILT_IN } from './pages';
import { CONTAINER, GROUP } from './scope-kinds';
import { called, NeededScope, RoleNeed, TaskFacts } from './task';
import { TaskAccess } from '../../../../trust';

/** What a plan looks at. */
export interface PlanScopes<S extends NeededScope> {
  /** The container with the state. */
  readonly state: S;
  /** Whether it takes the lock: a lease of the blob, which is a write. */
  readonly lock: boolean;
  readonly resourceGroups: readonly S[];
}

/** `terraform plan`, without a lock where nobody asks for one. */
export function planTerraform<S extends NeededScope>({ state, lock, resourceGroups }: PlanScopes<S>): TaskFacts<S> {
  return {
    id: 'plan-terraform',
    text: `plan with the state in ${called('the container', state)}`,
    access: [TaskAccess.READ_CONFIGURATION, TaskAccess.READ_STATE, ...lock ? [TaskAccess.WRITE_STATE] : []],
    needs: [lock ? lockedState(state) : readState(state), ...resourceGroups.map(read)],
    warnings: [
      ...lock ? ['the lock is a lease, and a lease is a write: whoever plans so can also replace the state, and delete the container'] : ['plan with -lock=false: the lock would be a write'],
      'every secret that a resource has stands in the state',
      ...resourceGroups.length > 0 ? ['Reader lists no keys: the refresh of a resource that looks its own keys up (storage accounts, some databases) fails'] : [],
    ],
  };
}

function readState<S extends NeededScope>(on: S): RoleNeed<S> {
  return { role: 'Storage Blob Data Reader', on, kind: CONTAINER, why: 'it reads the state', source: `${BUILT_IN}/storage`, asOf: AS_OF };
}

function lockedState<S extends NeededScope>(on: S): RoleNeed<S> {
  return { role: 'Storage Blob Data Contributor', on, kind: CONTAINER, why: 'it reads the state and takes its lock, a lease of the blob', source: BACKEND, asOf: AS_OF };
}

function read<S extends NeededScope>(on: S): RoleNeed<S> {
  return { role: 'Reader', on, kind: GROUP, why: 'it compares the state with the settings of what is there', source: `${BUILT_IN}/general`, asOf: AS_OF };
}
