import { readText } from '../../../../src/artifacts';

export const wrong = () => readText('{"Role":{"RoleName":"d\ufffdploy"}}', 'role.json');
