import { readText } from '../../../../src/artifacts';

export const wrong = () => readText('a: &a {b: 1}\nc:\n  <<: *a\n', 'template.yaml');
