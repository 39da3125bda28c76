import { writeKey } from './encryption';
import { AwsTaskPlan, needed, TaskStatement } from './task';
import { TaskAccess } from '../../../../trust';

const SYNC = 'https://repost.aws/knowledge-center/s3-access-denied-listobjects-sync';
const DELETE = 'https://docs.aws.amazon.com/cli/latest/reference/s3/sync.html';
const CLOUDFRONT = 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudfront.html';

/** What a site is made of. */
export interface Site {
  readonly bucketArn: string;
  /** For people. */
  readonly bucketName: string;
  /** The folder that is written, with no slash at its end. @default - the whole bucket */
  readonly prefix?: string;
  /** Whether what is no longer in the site is deleted. */
  readonly deletes: boolean;
  /** @default - none */
  readonly distributionArn?: string;
  /** Whether the job waits until the distribution has forgotten the old files. */
  readonly waits: boolean;
  /** The key of KMS that the bucket encrypts with. @default - none, or one of S3 */
  readonly encryptionKeyArn?: string;
}

/** `aws s3 sync` to a bucket, and `aws cloudfront create-invalidation`. */
export function deploySite(site: Site): AwsTaskPlan {
  const { bucketArn, bucketName, prefix, deletes } = site;
  const folder = prefix === undefined ? '' : `${prefix}/`;
  return {
    id: 'deploy-site',
    text: `deploy a site to ${folder === '' ? 'the bucket' : `${folder} in the bucket`} ${bucketName}`,
    access: [TaskAccess.WRITE, TaskAccess.READ_CONFIGURATION],
    statements: [
      {
        to: 'the bucket',
        actions: [needed('s3:ListBucket', 'compares names, sizes and times: `aws s3 sync`', SYNC)],
        resources: [bucketArn],
        ...folder === '' ? {} : { conditions: { StringLike: { 's3:prefix': `${folder}*` } } },
      },
      {
        to: 'the files in the bucket',
        actions: [
          needed('s3:PutObject', 'uploads what differs: `aws s3 sync`', SYNC),
          ...deletes ? [needed('s3:DeleteObject', 'removes what the site no longer has: `aws s3 sync`, told to delete', DELETE)] : [],
        ],
        resources: [`${bucketArn}/${folder}*`],
      },
      ...writeKey(site),
      ...invalidation(site),
    ],
    warnings: [],
  };
}

function invalidation({ distributionArn, waits }: Site): TaskStatement[] {
  if (distributionArn === undefined) return [];
  return [{
    to: 'the distribution',
    actions: [
      needed('cloudfront:CreateInvalidation', 'aws cloudfront create-invalidation has the distribution fetch the new files', CLOUDFRONT),
      ...waits ? [needed('cloudfront:GetInvalidation', 'aws cloudfront wait invalidation-completed asks whether it has', CLOUDFRONT)] : [],
    ],
    resources: [distributionArn],
  }];
}
