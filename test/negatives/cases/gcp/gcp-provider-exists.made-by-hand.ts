import { ExistingPool } from '../../../../src/constructs/gcp';
import { pool } from '../../../fixtures/gcp-negative';

export const wrong = () => pool({ existing: ExistingPool.fromProviders(['oidc']) });
