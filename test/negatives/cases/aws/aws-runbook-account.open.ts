import { newApp, newStack } from '../../../fixtures/aws';
import { role } from '../../../fixtures/aws-negative';

export const wrong = () => role({}, newStack(newApp(), 'Stack', {})).closingRunbook();
