import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { AwsPartition } from '../../../parties/aws/facts';

/** Whose bootstrap is used. */
export interface DeployCdkProps {
  /** The account that is deployed to: twelve digits, or `Aws.ACCOUNT_ID`. @default - that of the role */
  readonly account?: string;
  /** The regions that are deployed to, each with a bootstrap. @default - that of the role's stack */
  readonly regions?: string[];
  /** The qualifier of the bootstrap: 1 to 10 lower-case letters and digits. @default 'hnb659fds' */
  readonly qualifier?: string;
  /** Whether files are uploaded: nearly every app does, templates above 50 kB are files too. @default true */
  readonly publishFiles?: boolean;
  /** Whether container images are pushed. @default true */
  readonly publishImages?: boolean;
  /** Whether `fromLookup` of constructs looks things up during the deployment, and `cdk diff` compares. Without, commit `cdk.context.json`. @default true */
  readonly lookup?: boolean;
  /** The partition of the account. @default - that of the role's stack */
  readonly partition?: AwsPartition;
}

/** A state of Terraform in S3. */
export interface TerraformStateProps {
  /** The bucket. Name its KMS key where it has one: `Bucket.fromBucketAttributes(this, 'State', { bucketName, encryptionKey })`. */
  readonly bucket: IBucket;
  /** `key` of the backend. Workspaces beside `default` are not covered: they have other keys. */
  readonly key: string;
  /** Whether the backend has `use_lockfile`. @default - true for applying where no table locks, false for planning */
  readonly lockFile?: boolean;
  /** `dynamodb_table` of the backend, which Terraform calls deprecated. @default - none */
  readonly lockTable?: ITable;
}
