import { GitHubWorkflow } from 'cdk-trusted-workflows';
import { TrustedPool } from 'cdk-trusted-workflows/gcp';
import { TerraformStack } from 'cdktf';

// docs/runbooks/close-gcp.md
export function runbook(pool: TrustedPool, production: GitHubWorkflow): void {
  for (const { purpose, shell } of pool.closingRunbook(production, { projectNumber: '123456789012' })) {
    console.log(`# ${purpose}\n${shell}\n`);
  }
}

export function closed(pool: TrustedPool, production: GitHubWorkflow): void {
  pool.addServiceAccount(production, { accountId: 'deploy-production', closed: true });
}

// docs/gcp.md
export function apis(stack: TerraformStack): TrustedPool {
  const pool = new TrustedPool(stack, 'Pool', { poolId: 'github', project: 'my-production', enableApis: true });
  return pool;
}
