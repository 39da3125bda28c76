import { GcpResource, GcpTask } from '../../../../src/constructs/gcp';
import { TaskAccess } from '../../../../src/trust';

export const wrong = () => GcpTask.of({
  id: 'Publish events',
  text: 'publish events',
  access: [TaskAccess.WRITE],
  why: 'orders',
  source: 'https://docs.cloud.google.com/pubsub/docs/access-control',
  grants: [{ role: 'roles/pubsub.publisher', on: GcpResource.project('my-project') }],
});
