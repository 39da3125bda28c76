import { TrustedProvider } from '../../../../src/constructs/aws';
import { newStack } from '../../../fixtures/aws';

export const wrong = () => Reflect.construct(TrustedProvider, [newStack(), 'Provider', {}]) as TrustedProvider;
