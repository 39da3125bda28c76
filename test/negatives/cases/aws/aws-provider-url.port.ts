import { provider } from '../../../fixtures/aws-negative';

export const wrong = () => provider({ issuerUrl: 'https://github.example.com:8443/_services/token' });
