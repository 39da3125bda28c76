import { namedConnection } from '../../connections';

export const wrong = () => namedConnection({ subject: 'p://contoso/Web Shop/deploy-production' });
