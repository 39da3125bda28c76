import { GcpResource, GcpTask } from '../../../../src/constructs/gcp';
import { TaskAccess } from '../../../../src/trust';

export const wrong = () => GcpTask.of({
  id: 'publish-events',
  text: 'publish events',
  access: [TaskAccess.WRITE],
  why: 'orders',
  source: 'a colleague said so',
  grants: [{ role: 'roles/pubsub.publisher', on: GcpResource.project('my-project') }],
});
