import { TrustedRole } from '../../../../src/constructs/aws';
import { newStack, workflow } from '../../../fixtures/aws';

const props: object = { workflow: workflow({ environment: 'prod' }), maxSessionDuration: 3600 };

export const wrong = () => Reflect.construct(TrustedRole, [newStack(), 'Role', props]) as TrustedRole;
