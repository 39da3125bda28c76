import { readConfiguration } from '../../../../src/cli/lint/config/lint-config';

export const wrong = () => readConfiguration(JSON.stringify({ severities: [{ rule: 'any-branch', severity: 'off', reason: 'nobody reads these notes' }] }), 'trusted-workflows.lint.json');
