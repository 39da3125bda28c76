import { GcpStateProps, GcpTask } from '../../../../src/constructs/gcp';

const props: object = { bucket: 'tf-state', prefixes: 'envs/production' };

export const wrong = () => GcpTask.applyTerraform(props as GcpStateProps);
