import { TrustedRole } from '../../../../src/constructs/aws';
import { newStack } from '../../../fixtures/aws';

export const wrong = () => Reflect.construct(TrustedRole, [newStack(), 'Role', { roleName: 'deploy' }]) as TrustedRole;
