import { readConfiguration } from '../../../../src/cli/lint/config/lint-config';
import { LINT_ENTRY } from '../../lint-entry';

export const wrong = () => readConfiguration(JSON.stringify({ acknowledgements: [LINT_ENTRY] }), 'trusted-workflows.lint.json');
