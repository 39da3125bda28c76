import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { DeployCdkProps, DeployFunctionOptions, DeployServiceOptions, DeploySiteProps, PublishPackageProps, TerraformStateProps } from './aws-task-props';
import { AwsTaskProps } from './own-task-props';
import { wrongKind } from '../../../internal/catalogue/props';
import { having, isBoolean, isText, listOf, PropertyKind, PropertyKinds } from '../../../internal/check-props';

/** What a repository of ECR is, and how to get one by its name. */
export const REPOSITORY = { is: having('repositoryRef'), write: "Repository.fromRepositoryName(this, 'App', 'app')" } satisfies PropertyKind;

/** A cluster of EKS. */
export const CLUSTER = { is: having('clusterRef'), write: "CfnCluster.fromClusterName(this, 'Cluster', 'production')" } satisfies PropertyKind;

/** A secret. */
export const SECRET = { is: having('secretRef'), write: "Secret.fromSecretNameV2(this, 'Token', 'deploy/token')" } satisfies PropertyKind;

const bucket = (write: string): PropertyKind => ({ is: having('bucketRef'), write, required: true });

/** What `AwsTask.deployCdk` takes. */
export const DEPLOY_CDK_KINDS: PropertyKinds<DeployCdkProps> = {
  account: { is: isText, write: "'123456789012'" },
  regions: { is: listOf(isText), write: "['eu-central-1']" },
  qualifier: { is: isText, write: "'hnb659fds'" },
  publishImages: { is: isBoolean, write: 'false' },
  lookup: { is: isBoolean, write: 'false' },
  partition: { is: isText, write: 'AwsPartition.AWS' },
};

/** What `AwsTask.planTerraform` and `AwsTask.applyTerraform` take. */
export const TERRAFORM_KINDS: PropertyKinds<TerraformStateProps> = {
  bucket: bucket("Bucket.fromBucketName(this, 'State', 'my-state')"),
  key: { is: isText, write: "'network/terraform.tfstate'", required: true },
  lockFile: { is: isBoolean, write: 'true' },
  lockTable: { is: having('tableRef'), write: "Table.fromTableName(this, 'Locks', 'terraform-locks')" },
};

/** What `AwsTask.publishPackage` takes. */
export const PUBLISH_PACKAGE_KINDS: PropertyKinds<PublishPackageProps> = {
  domain: { is: isText, write: "'acme'", required: true },
  repository: { is: isText, write: "'packages'", required: true },
  format: { is: isText, write: 'AwsPackageFormat.NPM', required: true },
  packageName: { is: isText, write: "'web'" },
  namespace: { is: isText, write: "'acme'" },
  account: DEPLOY_CDK_KINDS.account,
  region: { is: isText, write: "'eu-central-1'" },
};

/** What `AwsTask.deploySite` takes. */
export const DEPLOY_SITE_KINDS: PropertyKinds<DeploySiteProps> = {
  bucket: bucket("Bucket.fromBucketName(this, 'Site', 'my-site')"),
  prefix: { is: isText, write: "'docs/v2'" },
  deleteOldFiles: { is: isBoolean, write: 'false' },
  distribution: { is: having('distributionRef', 'env'), write: "Distribution.fromDistributionAttributes(this, 'Cdn', { distributionId, domainName })" },
  waitForInvalidation: { is: isBoolean, write: 'true' },
};

/** A function. A version and an alias have a `lambda`, and no code of their own. */
export const FUNCTION = {
  is: (value: unknown) => having('functionRef')(value) && !('lambda' in value),
  write: "Function.fromFunctionName(this, 'Api', 'api'), or alias.lambda",
} satisfies PropertyKind;

/** What `AwsTask.deployFunction` takes beside it. */
export const DEPLOY_FUNCTION_KINDS: PropertyKinds<DeployFunctionOptions> = {
  publishVersions: { is: isBoolean, write: 'true' },
  moveAliases: { is: isBoolean, write: 'true' },
};

/** A service of ECS. */
export const SERVICE = { is: having('serviceRef'), write: "FargateService.fromFargateServiceArn(this, 'Api', 'arn:aws:ecs:...:service/production/api')" } satisfies PropertyKind;

/** What `AwsTask.deployService` takes beside it. */
export const DEPLOY_SERVICE_KINDS: PropertyKinds<DeployServiceOptions> = {
  roles: { is: listOf(having('roleArn')), write: '[taskDefinition.taskRole, taskDefinition.executionRole]' },
};

/** What `AwsTask.of` takes. */
export const OWN_TASK_KINDS: PropertyKinds<AwsTaskProps> = {
  id: { is: isText, write: "'rotate-key'", required: true },
  text: { is: isText, write: "'rotate the signing key'", required: true },
  access: { is: Array.isArray, write: '[TaskAccess.WRITE]', required: true },
  statements: { is: listOf(having('toStatementJson')), write: '[new PolicyStatement({ actions: [...], resources: [...] })]', required: true },
  why: { is: isText, write: "'the release signs with a new key'", required: true },
  source: { is: isText, write: "'https://docs.aws.amazon.com/...'", required: true },
};

/** A value that is given by itself, for apps in JavaScript. */
export function requireKind(what: string, value: unknown, { is, write }: Required<Pick<PropertyKind, 'is' | 'write'>>): void {
  if (!is(value)) throw wrongKind(what, value, write);
}

/** The same for whoever is granted a task. */
export const requireGrantee = (grantee: IGrantable) => (
  requireKind('grantee', grantee, { is: having('grantPrincipal'), write: "new TrustedRole(this, 'Deploy', { workflow })" }));
