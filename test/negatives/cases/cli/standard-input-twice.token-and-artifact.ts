import { checkStreams } from '../../../../src/cli/decide';

export const wrong = () => checkStreams(['-', 'cdk.out', '-']);
