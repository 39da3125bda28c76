import {
  GcpClustersProps, GcpDeployServiceProps, GcpFunctionsProps, GcpPlanProps, GcpRepositoryProps, GcpSecretProps, GcpServiceProps, GcpSiteProps, GcpStateProps,
} from './task-props';
import { having, isBoolean, isText, PropertyKinds } from '../../../internal/check-props';

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

/** What `deploySite` takes, and a bucket with a prefix. */
export const SITE_KINDS: PropertyKinds<GcpSiteProps> = {
  bucket: { is: isText, write: "'my-site'", required: true },
  prefix: { is: isText, write: "'previews/main'" },
};

const RUNS_AS = { is: isText, write: "'projects/my-production/serviceAccounts/web@my-production.iam.gserviceaccount.com'", required: true };

/** What a service of Cloud Run is named by. */
export const SERVICE_KINDS: PropertyKinds<GcpServiceProps> = {
  project: PROJECT,
  location: { is: isText, write: "'europe-west1'", required: true },
  service: { is: isText, write: "'web'", required: true },
};

/** What `deployService` takes. */
export const DEPLOY_SERVICE_KINDS: PropertyKinds<GcpDeployServiceProps> = {
  ...SERVICE_KINDS,
  runsAs: RUNS_AS,
  images: { is: having(), write: "{ project: 'my-production', location: 'europe-west1', repository: 'app' }" },
};

/** What `deployFunction` takes. */
export const FUNCTIONS_KINDS: PropertyKinds<GcpFunctionsProps> = { project: PROJECT, runsAs: RUNS_AS };
