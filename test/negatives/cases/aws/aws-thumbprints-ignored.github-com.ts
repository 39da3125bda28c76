import { provider } from '../../../fixtures/aws-negative';

export const wrong = () => provider({ issuerUrl: 'https://token.actions.githubusercontent.com', thumbprints: ['6938fd4d98bab03faadb97b34396831e3780aea1'] });
