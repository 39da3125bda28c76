import { role } from '../../../fixtures/aws-negative';

export const wrong = () => role({ revokeSessionsBefore: '2026-11-21' });
