import { readText } from '../../../../src/artifacts';

export const wrong = () => readText('', 'role.json');
