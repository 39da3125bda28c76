import type { ExistingProviderProps } from './existing-provider';
import type { TrustPolicyProps } from './trust-policy';
import type { TrustedProviderOptions, TrustedProviderProps } from './trusted-provider';
import { RoleArnProps, TrustedRoleProps } from './trusted-role-props';
import { TrustedStackSetProps } from './trusted-stack-set-props';
import { having, isBoolean, isNumber, isText, listOf, PropertyKind, PropertyKinds } from '../../internal/check-props';
import { WORKFLOW } from '../../trust';

const isPolicy = having('managedPolicyArn');

/** What `TrustedRole` takes: a misspelled boundary would otherwise be lost in silence. */
export const ROLE_KINDS: PropertyKinds<TrustedRoleProps> = {
  workflow: WORKFLOW,
  roleName: { is: isText, write: "'deploy-production'" },
  description: { is: isText, write: "'Deploys production'" },
  maxSessionDuration: { is: having('toSeconds'), write: 'Duration.hours(1)' },
  path: { is: isText, write: "'/ci/'" },
  permissionsBoundary: { is: isPolicy, write: "ManagedPolicy.fromManagedPolicyName(this, 'Boundary', 'ci-boundary')" },
  managedPolicies: { is: listOf(isPolicy), write: "[ManagedPolicy.fromAwsManagedPolicyName('job-function/ViewOnlyAccess')]" },
  inlinePolicies: { is: having(), write: '{ deploy: new PolicyDocument({ ... }) }' },
  trustPolicyQuota: { is: isNumber, write: '4096' },
  partition: { is: isText, write: 'AwsPartition.AWS' },
  closed: { is: isBoolean, write: 'true' },
  revokeSessionsBefore: { is: isText, write: "'2026-11-21T14:30:00Z'" },
};

/** The workflows of `TrustedProvider.forWorkflows`. */
export const WORKFLOWS = {
  is: listOf(having('name', 'compile', 'sampleTokens')),
  write: "TrustedProvider.forWorkflows(this, 'Provider', [workflow])",
} satisfies PropertyKind;

/** What `TrustedProvider.forWorkflows` takes beside the workflows. */
export const PROVIDER_OPTION_KINDS: PropertyKinds<TrustedProviderOptions> = {
  thumbprints: { is: listOf(isText), write: "['1b511abead59c6ce207077c0bf0e0043b1382612']" },
  partition: { is: isText, write: 'AwsPartition.AWS' },
};

/** What `TrustedProvider` takes. */
export const PROVIDER_KINDS: PropertyKinds<TrustedProviderProps> = {
  issuerUrl: { is: isText, write: "'https://token.actions.githubusercontent.com'", required: true },
  audiences: { is: listOf(isText), write: "['sts.amazonaws.com']" },
  ...PROVIDER_OPTION_KINDS,
};

/** What `ExistingProvider` takes. */
export const EXISTING_PROVIDER_KINDS: PropertyKinds<ExistingProviderProps> = {
  issuerUrl: PROVIDER_KINDS.issuerUrl,
  audiences: { is: listOf(isText), write: "['sts.amazonaws.com']", required: true },
  account: { is: isText, write: "'123456789012'" },
  partition: ROLE_KINDS.partition,
};

/** What `TrustPolicy.of` takes. */
export const TRUST_POLICY_KINDS: PropertyKinds<TrustPolicyProps> = {
  workflow: WORKFLOW,
  roleName: { ...ROLE_KINDS.roleName, required: true },
  account: EXISTING_PROVIDER_KINDS.account,
  path: ROLE_KINDS.path,
  maxSessionDuration: ROLE_KINDS.maxSessionDuration,
  trustPolicyQuota: ROLE_KINDS.trustPolicyQuota,
  partition: ROLE_KINDS.partition,
  closed: ROLE_KINDS.closed,
};

/** What `TrustedRole.arnFor` takes. */
export const ROLE_ARN_KINDS: PropertyKinds<RoleArnProps> = {
  account: { ...EXISTING_PROVIDER_KINDS.account, required: true },
  roleName: TRUST_POLICY_KINDS.roleName,
  path: ROLE_KINDS.path,
  partition: ROLE_KINDS.partition,
};

/** What `TrustedStackSet` takes. */
export const STACK_SET_KINDS: PropertyKinds<TrustedStackSetProps> = {
  roles: { is: listOf(having('workflow')), write: '[{ workflow }]', required: true },
  organizationalUnits: { is: Array.isArray, write: "['ou-ab12-c3d4e5f6']", required: true },
  stackSetName: { is: isText, write: "'trusted-workflows'" },
  administrator: { is: isText, write: 'StackSetAdministrator.DELEGATED_ADMINISTRATOR' },
  region: { is: isText, write: "'eu-central-1'" },
  createProviders: { is: isBoolean, write: 'false' },
  autoDeployment: { is: isBoolean, write: 'false' },
  partition: ROLE_KINDS.partition,
};
