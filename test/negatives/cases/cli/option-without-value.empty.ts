import { checkValue } from '../../../../src/cli/options/values';

export const wrong = () => checkValue('--identity', '');
