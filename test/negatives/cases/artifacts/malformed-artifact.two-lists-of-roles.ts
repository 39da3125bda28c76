import { readText } from '../../../../src/artifacts';

export const wrong = () => readText('{"Roles":[],"RoleDetailList":[]}', 'roles.json');
