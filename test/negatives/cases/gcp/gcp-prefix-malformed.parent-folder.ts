import { GcpTask } from '../../../../src/constructs/gcp';

export const wrong = () => GcpTask.planTerraform({ bucket: 'tf-state', prefix: 'previews/../production' });
