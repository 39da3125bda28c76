import { readText } from '../../../../src/cli/read-text';

export const wrong = () => readText(__filename, 'plan.json', 10);
