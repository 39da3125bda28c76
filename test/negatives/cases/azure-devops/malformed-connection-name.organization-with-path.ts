import { connection } from '../../connections';

export const wrong = () => connection({ organization: 'contoso/shop' });
