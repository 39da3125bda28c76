import { Construct } from 'constructs';
import { TrustedPool } from '../../../../src/constructs/gcp';
import { stack } from '../../../fixtures/gcp-negative';

export const wrong = () => {
  const scope = stack();
  ['Production', 'Staging'].forEach((id) => new TrustedPool(new Construct(scope, id), 'Pool', { poolId: 'github', project: 'my-project' }));
};
