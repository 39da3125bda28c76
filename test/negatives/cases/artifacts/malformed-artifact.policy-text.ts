import { readText } from '../../../../src/artifacts';

export const wrong = () => readText('{"Role":{"RoleName":"deploy","AssumeRolePolicyDocument":"%7B%"}}', 'role.json');
