import { readText } from '../../../../src/artifacts';

export const wrong = () => readText('{"value":[],"Roles":[]}', 'roles.json');
