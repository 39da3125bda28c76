import { connection } from '../../connections';

export const wrong = () => connection({ subject: 'sc://contoso/Web Shop/deploy-production' });
