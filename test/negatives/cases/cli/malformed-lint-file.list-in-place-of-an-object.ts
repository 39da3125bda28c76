import { readConfiguration } from '../../../../src/cli/lint/config/lint-config';

export const wrong = () => readConfiguration('[]', 'trusted-workflows.lint.json');
