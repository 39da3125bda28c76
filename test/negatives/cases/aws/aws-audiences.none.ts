import { provider } from '../../../fixtures/aws-negative';

export const wrong = () => provider({ audiences: [] });
