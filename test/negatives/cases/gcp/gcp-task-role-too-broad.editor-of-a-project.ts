import { GcpResource, GcpTask } from '../../../../src/constructs/gcp';
import { TaskAccess } from '../../../../src/trust';

export const wrong = () => GcpTask.of({
  id: 'deploy-all',
  text: 'deploy',
  access: [TaskAccess.WRITE],
  why: 'everything',
  source: 'https://docs.cloud.google.com/iam/docs/roles-overview',
  grants: [{ role: 'roles/editor', on: GcpResource.project('my-project') }],
});
