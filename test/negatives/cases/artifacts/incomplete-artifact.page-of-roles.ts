import { readText } from '../../../../src/artifacts';

export const wrong = () => readText('{"Roles":[],"NextToken":"eyJNYXJrZXIi"}', 'roles.json');
