import { TaskFacts } from './task-facts';
import { STATE_WARNINGS, stateName, stateObjects, StatePlace } from './terraform-state';
import { TaskAccess } from '../../../../trust';

/** `terraform apply` with its state in a bucket: the state and its lock. What it applies is other roles. */
export const applyTerraform = (state: StatePlace): TaskFacts => ({
  id: 'apply-terraform',
  text: `apply Terraform with the state ${stateName(state)} and its lock`,
  // It is there to change what the state tells.
  access: [TaskAccess.READ_STATE, TaskAccess.WRITE_STATE, TaskAccess.WRITE],
  roles: [{
    role: 'roles/storage.objectUser',
    on: stateObjects(state),
    why: 'reads, lists, creates, overwrites and deletes objects: the state and its lock. Overwriting takes storage.objects.delete, which '
      + 'roles/storage.objectCreator has not; roles/storage.objectAdmin would set access control lists of objects too',
    source: 'https://github.com/hashicorp/terraform/blob/main/internal/backend/remote-state/gcs/client.go',
    asOf: '2026-11-28',
  }],
  warnings: [
    state.prefix === '' ? STATE_WARNINGS.wholeBucket : STATE_WARNINGS.condition,
    STATE_WARNINGS.secrets,
    'What the configuration creates and changes takes roles of its own beside this.',
  ],
});
