import { ManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { TrustedRole } from '../../../../src/constructs/aws';
import { newStack, workflow } from '../../../fixtures/aws';

const props: object = { workflow: workflow({ environment: 'prod' }), permissionBoundary: ManagedPolicy.fromAwsManagedPolicyName('x') };

export const wrong = () => Reflect.construct(TrustedRole, [newStack(), 'Role', props]) as TrustedRole;
