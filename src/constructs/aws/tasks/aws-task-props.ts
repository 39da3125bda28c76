import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { aws_cloudfront, aws_dynamodb, aws_s3 } from 'aws-cdk-lib/interfaces';
import { AwsPartition } from '../../../parties/aws/facts';
import { AwsPackageFormat } from '../../../parties/aws/permissions/tasks';

/** Whose bootstrap is used. */
export interface DeployCdkProps {
  /** The account that is deployed to: twelve digits, or `Aws.ACCOUNT_ID`. @default - that of the role */
  readonly account?: string;
  /** The regions that are deployed to, each with a bootstrap. @default - that of the role's stack */
  readonly regions?: string[];
  /** The qualifier of the bootstrap: 1 to 10 lower-case letters and digits. @default 'hnb659fds' */
  readonly qualifier?: string;
  /** Whether container images are pushed. @default true */
  readonly publishImages?: boolean;
  /** Whether `fromLookup` of constructs looks things up in the job. Without, commit `cdk.context.json`. @default true */
  readonly lookup?: boolean;
  /** The partition of the account. @default - that of the role's stack */
  readonly partition?: AwsPartition;
}

/** A state of Terraform in S3. */
export interface TerraformStateProps {
  /** The bucket. Name its KMS key where it has one: `Bucket.fromBucketAttributes(this, 'State', { bucketName, encryptionKey })`. */
  readonly bucket: aws_s3.IBucketRef;
  /** `key` of the backend. Workspaces beside `default` are not covered: they have other keys. */
  readonly key: string;
  /** Whether the backend has `use_lockfile`. @default - true for applying where no table locks, false for planning */
  readonly lockFile?: boolean;
  /** `dynamodb_table` of the backend, which Terraform calls deprecated. @default - none */
  readonly lockTable?: aws_dynamodb.ITableRef;
}

/** Where packages are published. */
export interface PublishPackageProps {
  /** The name of the domain of CodeArtifact. */
  readonly domain: string;
  /** The name of the repository in it. */
  readonly repository: string;
  /** The kind of package. */
  readonly format: AwsPackageFormat;
  /** The name of the only package, without its namespace: `web` of `@acme/web`. @default - all packages */
  readonly packageName?: string;
  /** Its namespace: the scope of npm without `@`, the group of Maven. @default - packages with and without one; with `packageName`, none */
  readonly namespace?: string;
  /** The account of the domain: twelve digits, or `Aws.ACCOUNT_ID`. @default - that of the role */
  readonly account?: string;
  /** The region of the domain. @default - that of the role's stack */
  readonly region?: string;
}

/** A site in a bucket. */
export interface DeploySiteProps {
  /** The bucket. Name its KMS key where it has one: `Bucket.fromBucketAttributes(this, 'Site', { bucketName, encryptionKey })`. */
  readonly bucket: aws_s3.IBucketRef;
  /** The folder that is written: `docs/v2`. @default - the whole bucket */
  readonly prefix?: string;
  /** Whether `--delete` removes what the site no longer has. @default true */
  readonly deleteOldFiles?: boolean;
  /** The distribution that is told to fetch the new files. @default - none */
  readonly distribution?: aws_cloudfront.IDistributionRef;
  /** Whether the job waits for that. @default false */
  readonly waitForInvalidation?: boolean;
}

/** What a job does with a function beside uploading its code. */
export interface DeployFunctionOptions {
  /** Whether the job publishes versions. @default false */
  readonly publishVersions?: boolean;
  /** Whether the job moves aliases, all of those of the function. @default false */
  readonly moveAliases?: boolean;
}

/** What a job deploys to a service of ECS. */
export interface DeployServiceOptions {
  /** The task role and the execution role that the task definition names: none but these may be passed. @default - it names none */
  readonly roles?: IRole[];
}
