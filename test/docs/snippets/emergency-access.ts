import { Stack } from 'aws-cdk-lib';
import { GitHubWorkflow, ITrustedIdentity } from 'cdk-trusted-workflows';
import { TrustedRole } from 'cdk-trusted-workflows/aws';
import { EnforcementReport } from 'cdk-trusted-workflows/verify';

// docs/runbooks/emergency-access.md
export function closed(stack: Stack, emergency: GitHubWorkflow): TrustedRole {
  const role = new TrustedRole(stack, 'Emergency', { workflow: emergency, roleName: 'emergency-shop', closed: true });
  return role;
}

export function close(role: TrustedRole): void {
  for (const { purpose, shell } of role.closingRunbook()) console.log(`# ${purpose}\n${shell}\n`);
}

export function told(role: TrustedRole, application: ITrustedIdentity, account: ITrustedIdentity): string {
  const report = EnforcementReport.of(role, application, account).toString(); // EMERGENCY ACCESS: ...
  return report;
}
