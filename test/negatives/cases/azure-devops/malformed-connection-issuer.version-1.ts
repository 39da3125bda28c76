import { connection } from '../../connections';

export const wrong = () => connection({ issuer: 'https://sts.windows.net/d11f8ca3-4b52-4c0f-9a7e-6a5d0c3b2e10/' });
