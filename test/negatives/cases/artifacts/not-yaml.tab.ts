import { readText } from '../../../../src/artifacts';

export const wrong = () => readText('Resources:\n\tRole:\n\t\tType: x\n', 'template.yaml');
