import { checkFound } from '../../../../src/cli/artifacts';

export const wrong = () => checkFound('cdk.out', 0, 3);
