import { readText } from '../../../../src/artifacts';

export const wrong = () => readText('x'.repeat(20_000_001), 'plan.json');
