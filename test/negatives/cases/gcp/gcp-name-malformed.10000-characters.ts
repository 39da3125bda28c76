import { GcpTask } from '../../../../src/constructs/gcp';

export const wrong = () => GcpTask.readSecret({ project: 'my-project', secret: 'a'.repeat(10_000) });
