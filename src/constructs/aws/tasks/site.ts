import type { aws_cloudfront } from 'aws-cdk-lib/interfaces';
import { DeploySiteProps } from './aws-task-props';
import { oneResource, pathInBucket } from './check-text';
import { keyArnOf, keyOf } from './encrypted';
import { Owners } from './grant';
import { OF_THE_ROLE } from './stack-values';
import { DEPLOY_SITE_KINDS } from './task-kinds';
import { awsTaskText } from '../../../internal/catalogue/aws-tasks';
import { checkProps } from '../../../internal/check-props';
import { Site } from '../../../parties/aws/permissions/tasks';

/** The site as its task takes it. */
export function siteOf(props: DeploySiteProps): Site {
  checkProps('AwsTask.deploySite', props, DEPLOY_SITE_KINDS);
  const { bucket, prefix, deleteOldFiles = true, distribution, waitForInvalidation = false } = props;
  if (waitForInvalidation && !distribution) throw awsTaskText('distribution', distribution, 'the distribution that is waited for', 'distribution: the one that serves the bucket');
  return {
    bucketArn: oneResource('ARN of the bucket', bucket.bucketRef.bucketArn),
    bucketName: oneResource('name of the bucket', bucket.bucketRef.bucketName),
    ...prefix === undefined ? {} : { prefix: pathInBucket('prefix', 'a folder', prefix, "'docs/v2'") },
    deletes: deleteOldFiles,
    ...distribution && { distributionArn: arnOf(distribution) },
    waits: waitForInvalidation,
    ...keyArnOf(bucket),
  };
}

/** Whose own policies have a say where they are in another account. */
export const siteOwners = ({ bucket }: DeploySiteProps): Owners => ({ 'the bucket': bucket, 'the files in the bucket': bucket, 'the key of the bucket': keyOf(bucket) });

/** Distributions are of no region. */
function arnOf({ distributionRef: { distributionId }, env }: aws_cloudfront.IDistributionRef): string {
  return `arn:${OF_THE_ROLE.partition}:cloudfront::${env.account}:distribution/${oneResource('id of the distribution', distributionId)}`;
}
