import { provider } from '../../../fixtures/aws-negative';

export const wrong = () => provider({ thumbprints: ['a'.repeat(64)] });
