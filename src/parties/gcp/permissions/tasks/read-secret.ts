import { PlaceOf } from './place';
import { TaskFacts } from './task-facts';
import { TaskAccess } from '../../../../trust';

/** The versions of one secret of Secret Manager. */
export const readSecret = (on: PlaceOf<'secret'>): TaskFacts => ({
  id: 'read-secret',
  text: `read the secret ${on.secret}`,
  access: [TaskAccess.READ_SECRETS],
  roles: [{
    role: 'roles/secretmanager.secretAccessor',
    on,
    why: 'reads the payload of its versions (secretmanager.versions.access), and no other secret',
    source: 'https://docs.cloud.google.com/secret-manager/docs/access-control',
    asOf: '2026-11-28',
  }],
  warnings: [],
});
