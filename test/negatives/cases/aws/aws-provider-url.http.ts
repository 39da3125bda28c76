import { provider } from '../../../fixtures/aws-negative';

export const wrong = () => provider({ issuerUrl: 'http://token.actions.githubusercontent.com' });
