import { TrustedPool } from 'cdk-trusted-workflows/gcp';

// docs/audit.md
export function logs(pool: TrustedPool): void {
  pool.addAuditLogs();
  pool.addAuditLogs({ project: 'my-production' });
}
