import { pool } from '../../../fixtures/gcp-negative';

export const wrong = () => pool({ project: '123456789012' });
