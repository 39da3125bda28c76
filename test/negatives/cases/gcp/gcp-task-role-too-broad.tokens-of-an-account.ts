import { GcpResource, GcpTask } from '../../../../src/constructs/gcp';
import { TaskAccess } from '../../../../src/trust';

export const wrong = () => GcpTask.of({
  id: 'sign',
  text: 'sign',
  access: [TaskAccess.WRITE],
  why: 'signed addresses',
  source: 'https://docs.cloud.google.com/iam/docs/service-account-permissions',
  grants: [{ role: 'roles/iam.serviceAccountTokenCreator', on: GcpResource.serviceAccount('projects/my-project/serviceAccounts/web@my-project.iam.gserviceaccount.com') }],
});
