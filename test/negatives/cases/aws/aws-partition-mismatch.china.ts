import { AwsPartition } from '../../../../src/constructs/aws';
import { inChina, role } from '../../../fixtures/aws-negative';

export const wrong = () => role({ partition: AwsPartition.AWS }, inChina());
