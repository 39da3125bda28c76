import { connection } from '../../connections';

export const wrong = () => connection({ issuer: 'https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0' });
