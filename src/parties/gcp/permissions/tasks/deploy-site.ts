import { PlaceOf } from './place';
import { TaskFacts } from './task-facts';
import { TaskAccess } from '../../../../trust';

/** Files of a site into a bucket, where those that are gone are deleted: a synchronization. */
export const deploySite = (on: PlaceOf<'bucket'>): TaskFacts => ({
  id: 'deploy-site',
  text: `deploy a site to gs://${on.bucket}/${on.objects?.prefix ?? ''}`,
  access: [TaskAccess.WRITE],
  roles: [{
    role: 'roles/storage.objectUser',
    on,
    why: 'lists, creates, overwrites and deletes objects (storage.objects.list, create, delete). roles/storage.objectCreator overwrites and deletes '
      + 'none; roles/storage.objectAdmin would set access control lists of objects too',
    source: 'https://docs.cloud.google.com/storage/docs/access-control/iam-gcloud',
    asOf: '2026-11-28',
  }],
  warnings: [
    ...on.objects === undefined ? [] : ['The role is narrowed by an IAM condition, which a bucket takes with uniform bucket-level access only.'],
    'Caches of Cloud CDN are not invalidated: no predefined role does that alone. Firebase Hosting has a role of its own, on the project.',
  ],
});
