import { readBaseline } from '../../../../src/cli/lint/config/lint-config';

export const wrong = () => readBaseline(JSON.stringify({ acknowledgements: [], policy: {} }), 'trusted-workflows.baseline.json');
