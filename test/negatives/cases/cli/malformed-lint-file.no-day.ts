import { readConfiguration } from '../../../../src/cli/lint/config/lint-config';
import { LINT_ENTRY } from '../../lint-entry';

export const wrong = () => readConfiguration(JSON.stringify({ acknowledgements: [{ ...LINT_ENTRY, expires: '2027-02-30', owner: 'platform' }] }), 'trusted-workflows.lint.json');
