import { readConfiguration } from '../../../../src/cli/lint/config/lint-config';

export const wrong = () => readConfiguration(JSON.stringify({ acknowledgments: [] }), 'trusted-workflows.lint.json');
