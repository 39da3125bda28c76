import { AwsPartition } from '../../../../src/parties/aws';
import { render } from '../../../../src/parties/aws/render/render';
import { devopsWorkflow } from '../../connections';

export const wrong = () => render(devopsWorkflow({}).compile(), { partition: AwsPartition.AWS, account: '111111111111' });
