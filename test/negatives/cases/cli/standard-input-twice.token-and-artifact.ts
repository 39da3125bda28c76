import { checkStreams } from '../../../../src/cli/read-token';

export const wrong = () => checkStreams(['-', 'cdk.out', '-']);
