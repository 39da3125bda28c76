import { readBaseline } from '../../../../src/cli/lint/config/lint-config';
import { LINT_ENTRY } from '../../lint-entry';

export const wrong = () => readBaseline(JSON.stringify({ acknowledgements: [LINT_ENTRY, LINT_ENTRY] }), 'trusted-workflows.baseline.json');
