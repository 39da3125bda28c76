import { readText } from '../../../../src/artifacts';

export const wrong = () => readText('{"Statement":[],"\\u0053tatement":[]}', 'trust.json');
