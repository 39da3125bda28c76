import { GitHubWorkflow } from 'cdk-trusted-workflows';
import { IdentitySource, TrustedIdentity } from 'cdk-trusted-workflows/azure';
import { Construct } from 'constructs';

// docs/runbooks/close-azure.md
export class Snippets extends Construct {
  public runbook(identity: TrustedIdentity): void {
    for (const { purpose, shell } of identity.closingRunbook({ principalId: '<principal id>' })) {
      console.log(`# ${purpose}\n${shell}\n`);
    }
  }

  public closed(workflow: GitHubWorkflow, identity: IdentitySource): void {
    new TrustedIdentity(this, 'Deploy', { workflow, identity, closed: true });
  }
}
