import { connection } from '../../connections';

export const wrong = () => connection({ issuer: 'https://login.microsoftonline.com/90090090-0000-4000-8000-000000000001/v2.0' });
