import { readText } from '../../../../src/artifacts';

export const wrong = () => readText(['a0: &a0 [x]', ...Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`)].join('\n'), 'bomb.yaml');
