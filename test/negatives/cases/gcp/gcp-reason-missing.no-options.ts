import { ProjectRole } from '../../../../src/constructs/gcp';

export const wrong = () => ProjectRole.privileged('roles/owner', undefined as never);
