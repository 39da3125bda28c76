import { TrustedProvider } from '../../../../src/constructs/aws';
import { newStack } from '../../../fixtures/aws';

export const wrong = () => TrustedProvider.forWorkflows(newStack(), 'Provider', []);
