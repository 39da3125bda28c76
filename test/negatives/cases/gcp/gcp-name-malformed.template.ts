import { GcpTask } from '../../../../src/constructs/gcp';

export const wrong = () => GcpTask.pushImages({ project: 'my-project', location: 'europe-west1', repository: '${var.repository}' });
