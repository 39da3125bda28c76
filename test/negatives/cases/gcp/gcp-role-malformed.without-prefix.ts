import { ProjectRole } from '../../../../src/constructs/gcp';

export const wrong = () => ProjectRole.of('storage.objectViewer');
