import { pool } from '../../../fixtures/gcp-negative';

export const wrong = () => pool({ providerId: 'GitHub Actions' });
