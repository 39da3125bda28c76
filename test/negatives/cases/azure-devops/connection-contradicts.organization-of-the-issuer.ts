import { namedConnection } from '../../connections';

export const wrong = () => namedConnection({ issuer: 'https://vstoken.dev.azure.com/90090090-0000-4000-8000-000000000001' });
