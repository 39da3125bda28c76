import { readText } from '../../../../src/artifacts';

export const wrong = () => readText('{"format_version":"1.2","planned_values":{},"errored":true}', 'plan.json');
