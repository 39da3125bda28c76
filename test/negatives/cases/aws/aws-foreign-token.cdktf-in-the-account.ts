import { newApp, newStack } from '../../../fixtures/aws';
import { CDKTF, role } from '../../../fixtures/aws-negative';

export const wrong = () => role({}, newStack(newApp(), 'Stack', { env: { account: CDKTF, region: 'eu-central-1' } }));
