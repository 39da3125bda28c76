import { checkFound } from '../../../../src/cli/artifacts';

export const wrong = () => checkFound('cdk.out', { artifacts: 0, unusable: 0, skipped: 3 });
