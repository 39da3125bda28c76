import { Repository } from 'aws-cdk-lib/aws-ecr';
import { AwsTask } from '../../../../src/constructs/aws';
import { newStack } from '../../../fixtures/aws';

export const wrong = () => AwsTask.pushImages(Repository.fromRepositoryName(newStack(), 'App', '*'));
