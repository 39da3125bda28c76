import { AwsTask } from '../../../../src/constructs/aws';

export const wrong = () => AwsTask.deployCdk({ qualifier: 'Team-1' });
