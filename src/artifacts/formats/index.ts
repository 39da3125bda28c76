import { ARM_TEMPLATE } from './arm-template';
import { AWS_CONFIG_ITEM } from './aws-config-item';
import { AWS_OIDC_PROVIDER } from './aws-oidc-provider';
import { AWS_ROLE } from './aws-role';
import { AWS_TRUST_POLICY } from './aws-trust-policy';
import { AZURE_APPLICATION_CREDENTIAL } from './azure-application-credential';
import { AZURE_IDENTITY } from './azure-identity';
import { AZURE_IDENTITY_CREDENTIAL } from './azure-identity-credential';
import { AZURE_ROLE_ASSIGNMENT } from './azure-role-assignment';
import { CDK_COMPANION } from './cdk-companion';
import { CLOUDFORMATION_ANSWER } from './cloudformation-answer';
import { CLOUDFORMATION_TEMPLATE } from './cloudformation-template';
import { Format } from './format';
import { GCP_POLICY } from './gcp-policy';
import { GCP_POOL } from './gcp-pool';
import { GCP_PROVIDER } from './gcp-provider';
import { MANIFEST } from './manifest';
import { PULUMI_STATE } from './pulumi-state';
import { TERRAFORM_CONFIGURATION } from './terraform-configuration';
import { TERRAFORM_VALUES } from './terraform-values';

/** What is one file: references in it are followed within it. */
export const WHOLE_FILES: readonly Format[] = [
  CLOUDFORMATION_TEMPLATE,
  CLOUDFORMATION_ANSWER,
  TERRAFORM_CONFIGURATION,
  TERRAFORM_VALUES,
  ARM_TEMPLATE,
  PULUMI_STATE,
  MANIFEST,
  CDK_COMPANION,
];

/** What a cloud says of one resource or of some: also as a list, and as `value` of an object, as Azure's APIs answer. */
export const ANSWERS: readonly Format[] = [
  AWS_ROLE,
  AWS_CONFIG_ITEM,
  AWS_TRUST_POLICY,
  AWS_OIDC_PROVIDER,
  AZURE_IDENTITY_CREDENTIAL,
  AZURE_APPLICATION_CREDENTIAL,
  AZURE_IDENTITY,
  AZURE_ROLE_ASSIGNMENT,
  GCP_PROVIDER,
  GCP_POOL,
  GCP_POLICY,
];
