import { readText } from '../../../../src/artifacts';

export const wrong = () => readText('[]', 'credentials.json');
