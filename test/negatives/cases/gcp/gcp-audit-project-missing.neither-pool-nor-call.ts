import { pool } from '../../../fixtures/gcp-negative';

export const wrong = () => pool({ project: undefined }).addAuditLogs();
