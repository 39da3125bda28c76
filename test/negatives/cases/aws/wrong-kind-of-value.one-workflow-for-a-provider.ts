import { TrustedProvider } from '../../../../src/constructs/aws';
import { newStack, workflow } from '../../../fixtures/aws';

export const wrong = () => Reflect.apply(TrustedProvider.forWorkflows, TrustedProvider, [newStack(), 'Provider', workflow({ environment: 'prod' })]) as TrustedProvider;
