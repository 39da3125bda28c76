import { ProjectRole } from '../../../../src/constructs/gcp';
import { deploy, pool } from '../../../fixtures/gcp-negative';

export const wrong = () => pool({ project: undefined }).grantProjectRole(deploy(), ProjectRole.of('roles/run.developer'));
