import { CfnRole } from 'aws-cdk-lib/aws-iam';
import { GitHubWorkflow } from 'cdk-trusted-workflows';
import { ExistingProvider, AwsFleetBudget, TrustedRole, TrustedStackSet, TrustPolicy } from 'cdk-trusted-workflows/aws';
import { Construct } from 'constructs';

// docs/aws.md and docs/runbooks/close-aws.md
export class Snippets extends Construct {
  public role(workflow: GitHubWorkflow): void {
    new TrustedRole(this, 'Deploy', { workflow });
  }

  public provider(): void {
    new ExistingProvider(this, 'GitHub', { issuerUrl: 'https://token.actions.githubusercontent.com', audiences: ['sts.amazonaws.com'] });
  }

  public policy(workflow: GitHubWorkflow): void {
    const trust = TrustPolicy.of(this, { workflow, roleName: 'deploy', account: '123456789012' });
    new CfnRole(this, 'Deploy', { roleName: 'deploy', assumeRolePolicyDocument: trust.policyDocument() });
    console.log(JSON.stringify(trust.document)); // for another tool
  }

  public budget(workflows: GitHubWorkflow[]): unknown[] {
    const { lines, shares } = AwsFleetBudget.of({ roles: workflows.map((workflow) => ({ workflow })) });
    return [lines, shares];
  }

  public stackSet(workflow: GitHubWorkflow): void {
    new TrustedStackSet(this, 'TrustedWorkflows', { roles: [{ workflow }], organizationalUnits: ['ou-ab12-c3d4e5f6'] });
  }

  public runbook(role: TrustedRole): void {
    for (const { purpose, shell } of role.closingRunbook('123456789012')) {
      console.log(`# ${purpose}\n${shell}\n`);
    }
  }

  public closed(workflow: GitHubWorkflow): void {
    new TrustedRole(this, 'Deploy', { workflow, closed: true });
  }

  public revoked(workflow: GitHubWorkflow): void {
    new TrustedRole(this, 'Deploy', { workflow, revokeSessionsBefore: '2026-11-21T14:30:00Z' });
  }
}
