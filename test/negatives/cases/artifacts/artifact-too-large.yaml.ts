import { readText } from '../../../../src/artifacts';

export const wrong = () => readText(`Description: ${'x'.repeat(1_048_576)}`, 'template.yaml');
