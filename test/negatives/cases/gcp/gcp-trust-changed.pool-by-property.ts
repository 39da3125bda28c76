import { TrustedPool } from '../../../../src/constructs/gcp';
import { Guard } from '../../../../src/constructs/gcp/guard';
import { stack } from '../../../constructs/gcp/synth';

export const wrong = () => {
  const { pool } = new TrustedPool(stack(), 'Pool', { poolId: 'github' });
  const guard = new Guard();
  guard.watch(pool!, () => ({ workload_identity_pool_id: 'github' }));
  pool!.disabled = true;
  throw guard.problems()[0];
};
