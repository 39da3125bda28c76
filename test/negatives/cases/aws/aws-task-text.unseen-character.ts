import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsTask } from '../../../../src/constructs/aws';
import { newStack } from '../../../fixtures/aws';

export const wrong = () => AwsTask.planTerraform({ bucket: Bucket.fromBucketName(newStack(), 'State', 'state'), key: 'a\n.tfstate' });
