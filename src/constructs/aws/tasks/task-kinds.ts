import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { DeployCdkProps, TerraformStateProps } from './aws-task-props';
import { wrongKind } from '../../../internal/catalogue/props';
import { having, isBoolean, isText, listOf, PropertyKind, PropertyKinds } from '../../../internal/check-props';

/** What a repository of ECR is, and how to get one by its name. */
export const REPOSITORY = { is: having('repositoryArn', 'repositoryName'), write: "Repository.fromRepositoryName(this, 'App', 'app')" } satisfies PropertyKind;

/** A bucket. */
export const BUCKET = { is: having('bucketArn', 'bucketName', 'arnForObjects'), write: "Bucket.fromBucketName(this, 'State', 'my-state')", required: true } satisfies PropertyKind;

/** Who may be granted a task. */
export const GRANTEE = { is: having('grantPrincipal'), write: "new TrustedRole(this, 'Deploy', { workflow })" } satisfies PropertyKind;

/** What `AwsTask.deployCdk` takes. */
export const DEPLOY_CDK_KINDS: PropertyKinds<DeployCdkProps> = {
  account: { is: isText, write: "'123456789012'" },
  regions: { is: listOf(isText), write: "['eu-central-1']" },
  qualifier: { is: isText, write: "'hnb659fds'" },
  publishFiles: { is: isBoolean, write: 'false' },
  publishImages: { is: isBoolean, write: 'false' },
  lookup: { is: isBoolean, write: 'false' },
  partition: { is: isText, write: 'AwsPartition.AWS' },
};

/** What `AwsTask.planTerraform` and `AwsTask.applyTerraform` take. */
export const TERRAFORM_KINDS: PropertyKinds<TerraformStateProps> = {
  bucket: BUCKET,
  key: { is: isText, write: "'network/terraform.tfstate'", required: true },
  lockFile: { is: isBoolean, write: 'true' },
  lockTable: { is: having('tableArn'), write: "Table.fromTableName(this, 'Locks', 'terraform-locks')" },
};

/** A value that is given by itself, for apps in JavaScript. */
export function requireKind(what: string, value: unknown, { is, write }: Required<Pick<PropertyKind, 'is' | 'write'>>): void {
  if (!is(value)) throw wrongKind(what, value, write);
}

/** The same for whoever is granted a task. */
export const requireGrantee = (grantee: IGrantable) => requireKind('grantee', grantee, GRANTEE);
