import { connection } from '../../connections';

export const wrong = () => connection({ issuer: 'https://login.microsoftonline.com/common/v2.0' });
