import { pool } from '../../../fixtures/gcp-negative';

export const wrong = () => pool({ displayName: 'GitHub Actions of my organization' });
