import { TrustedRole } from '../../../../src/constructs/aws';
import { newStack, workflow } from '../../../fixtures/aws';

const props: object = { workflows: [workflow({ environment: 'prod' })] };

export const wrong = () => Reflect.construct(TrustedRole, [newStack(), 'Role', props]) as TrustedRole;
