import { namedConnection } from '../../connections';

export const wrong = () => namedConnection({ issuer: 'https://app.vstoken.visualstudio.com' });
