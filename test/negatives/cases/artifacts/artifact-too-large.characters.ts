import { readText } from '../../../../src/artifacts';

export const wrong = () => readText('x'.repeat(10_000_001), 'plan.json');
