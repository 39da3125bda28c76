import { TrustedPoolProps, TrustedServiceAccountOptions } from './trusted-pool-props';
import { having, isBoolean, isText, listOf, PropertyKinds } from '../../internal/check-props';

/** What `TrustedPool` takes. */
export const POOL_KINDS: PropertyKinds<TrustedPoolProps> = {
  poolId: { is: isText, write: "'github'", required: true },
  providerId: { is: isText, write: "'oidc'" },
  salt: { is: isText, write: "'2'" },
  displayName: { is: isText, write: "'GitHub Actions'" },
  description: { is: isText, write: "'Pipelines of production'" },
  project: { is: isText, write: "'my-production'" },
  projectNumber: { is: having('_bind'), write: "ProjectNumber.literal('123456789012')" },
  existing: { is: having('_check'), write: 'ExistingPool.fromProviders([])' },
  enableApis: { is: isBoolean, write: 'true' },
  issuer: { is: isText, write: "'https://token.actions.githubusercontent.com'" },
  uploadedKeys: { is: isText, write: "readFileSync('jwks.json', 'utf8')" },
  provider: { write: 'the GoogleProvider' },
};

/** What `addServiceAccount` takes. */
export const SERVICE_ACCOUNT_KINDS: PropertyKinds<TrustedServiceAccountOptions> = {
  accountId: { is: isText, write: "'deploy-production'", required: true },
  displayName: { is: isText, write: "'Deploys production'" },
  project: { is: isText, write: "'my-production'" },
  roleAssignments: { is: listOf(having('role')), write: "[ProjectRole.of('roles/run.developer')]" },
  closed: { is: isBoolean, write: 'true' },
};
