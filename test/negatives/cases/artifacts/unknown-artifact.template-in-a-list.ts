import { readText } from '../../../../src/artifacts';

export const wrong = () => readText('[{"Resources":{}}]', 'templates.json');
