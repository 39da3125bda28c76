import { GcpPlanProps, GcpTask } from '../../../../src/constructs/gcp';

const props: object = { bucket: 'tf-state', lock: 'false' };

export const wrong = () => GcpTask.planTerraform(props as GcpPlanProps);
