import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { AwsTask } from '../../../../src/constructs/aws';
import { TaskAccess } from '../../../../src/trust';

const statements = [new PolicyStatement({ effect: Effect.ALLOW, actions: ['kms:Sign'], resources: ['arn:aws:kms:eu-central-1:123456789012:key/1'] })];
const props = { id: 'sign', text: 'sign releases', access: [TaskAccess.PUBLISH], statements, why: 'the release is signed', source: 'https://docs.aws.amazon.com/kms' };

export const wrong = () => AwsTask.of({ ...props, statements: [] });
