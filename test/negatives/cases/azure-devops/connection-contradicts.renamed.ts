import { namedConnection } from '../../connections';

export const wrong = () => namedConnection({ project: 'Shop' });
