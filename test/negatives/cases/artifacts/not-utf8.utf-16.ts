import { readText } from '../../../../src/artifacts';

export const wrong = () => readText('{"\u0000\u0000', 'role.json');
