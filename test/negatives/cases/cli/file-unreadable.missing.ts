import { readText } from '../../../../src/cli/read-text';

export const wrong = () => readText('/nowhere/token.json', '../token.json');
