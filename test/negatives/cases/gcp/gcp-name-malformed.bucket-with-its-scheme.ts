import { GcpTask } from '../../../../src/constructs/gcp';

export const wrong = () => GcpTask.applyTerraform({ bucket: 'gs://my-terraform-state' });
