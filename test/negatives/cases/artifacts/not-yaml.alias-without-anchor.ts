import { readText } from '../../../../src/artifacts';

export const wrong = () => readText('Resources:\n  Role: *role\n', 'template.yaml');
