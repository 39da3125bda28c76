import { connection } from '../../connections';

export const wrong = () => connection({ organizationId: 'contoso' });
