import { Construct } from 'constructs';
import { TrustedPool } from '../../../../src/constructs/gcp';
import { stack } from '../../../fixtures/gcp-negative';

export const wrong = () => {
  const scope = stack();
  ['production', 'staging'].forEach((name) => new TrustedPool(new Construct(scope, name), 'Pool', { poolId: `github-${name}`, project: 'my-project' }).addAuditLogs());
};
