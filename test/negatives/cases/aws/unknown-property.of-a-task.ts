import { AwsTask } from '../../../../src/constructs/aws';

export const wrong = () => Reflect.apply(AwsTask.deployCdk, AwsTask, [{ lookups: false }]);
