import { provider } from '../../../fixtures/aws-negative';

export const wrong = () => provider({ issuerUrl: 'https://token.actions.githubusercontent.com/' });
