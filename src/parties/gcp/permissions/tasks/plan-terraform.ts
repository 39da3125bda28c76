import { TaskFacts, TaskRole } from './task-facts';
import { lockObjects, STATE_WARNINGS, stateName, stateObjects, StatePlace } from './terraform-state';
import { TaskAccess } from '../../../../trust';

/**
 * `terraform plan` with its state in a bucket. Without a lock it reads and nothing else: `terraform plan -lock=false`. With one, it creates and
 * deletes lock objects, and no other object.
 */
export const planTerraform = (state: StatePlace, lock: boolean): TaskFacts => ({
  id: 'plan-terraform',
  text: `plan Terraform with the state ${stateName(state)}${lock ? ' and its lock' : ', without a lock'}`,
  access: lock ? [TaskAccess.READ_STATE, TaskAccess.WRITE_STATE] : [TaskAccess.READ_STATE],
  roles: lock ? [read(state), locks(state)] : [read(state)],
  warnings: [
    ...state.prefix === '' ? [STATE_WARNINGS.wholeBucket] : [],
    ...state.prefix === '' && !lock ? [] : [STATE_WARNINGS.condition],
    STATE_WARNINGS.secrets,
    'A plan refreshes what it plans: give the viewer role of each service beside this, not roles/viewer, which reads data too.',
    'The first apply makes the state: a plan without one tries to write it.',
    ...lock ? [] : ['Without the lock, `terraform plan -lock=false`: a plan beside a running apply may be out of date.'],
  ],
});

const read = (state: StatePlace): TaskRole => ({
  role: 'roles/storage.objectViewer',
  on: stateObjects(state),
  why: 'reads the state (storage.objects.get), and lists workspaces in terraform init (storage.objects.list)',
  source: 'https://github.com/hashicorp/terraform/blob/main/internal/backend/remote-state/gcs/backend_state.go',
  asOf: '2026-11-28',
});

const locks = (state: StatePlace): TaskRole => ({
  role: 'roles/storage.objectUser',
  on: lockObjects(state),
  why: 'creates the lock and deletes it (storage.objects.create, storage.objects.delete); the condition leaves no other object to be written',
  source: 'https://github.com/hashicorp/terraform/blob/main/internal/backend/remote-state/gcs/client.go',
  asOf: '2026-11-28',
});
