import { audienceFor } from '../../../../src/cli/token/audience';
import { AwsPartition } from '../../../../src/parties/aws';
import { Party } from '../../../../src/trust';

export const wrong = () => audienceFor({ for: Party.AZURE, partition: AwsPartition.AWS_CN });
