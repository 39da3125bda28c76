import { GcpClustersProps, GcpPlanProps, GcpRepositoryProps, GcpSecretProps, GcpStateProps } from './task-props';
import { isBoolean, isText, PropertyKinds } from '../../../internal/check-props';

const PROJECT = { is: isText, write: "'my-production'", required: true };

/** What tasks on a repository take. */
export const REPOSITORY_KINDS: PropertyKinds<GcpRepositoryProps> = {
  project: PROJECT,
  location: { is: isText, write: "'europe-west1'", required: true },
  repository: { is: isText, write: "'app'", required: true },
};

/** What `applyTerraform` takes. */
export const STATE_KINDS: PropertyKinds<GcpStateProps> = {
  bucket: { is: isText, write: "'my-terraform-state'", required: true },
  prefix: { is: isText, write: "'envs/production'" },
};

/** What `planTerraform` takes. */
export const PLAN_KINDS: PropertyKinds<GcpPlanProps> = { ...STATE_KINDS, lock: { is: isBoolean, write: 'true' } };

/** What `deployKubernetes` takes. */
export const CLUSTERS_KINDS: PropertyKinds<GcpClustersProps> = { project: PROJECT };

/** What `readSecret` takes. */
export const SECRET_KINDS: PropertyKinds<GcpSecretProps> = { project: PROJECT, secret: { is: isText, write: "'api-token'", required: true } };
