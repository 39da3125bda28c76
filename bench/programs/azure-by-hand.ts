import { FederatedIdentityCredential } from '@cdktf/provider-azurerm/lib/federated-identity-credential';
import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { UserAssignedIdentity } from '@cdktf/provider-azurerm/lib/user-assigned-identity';
import { App, TerraformStack } from 'cdktf';
import { Built, ISSUER, PER_STACK, Run, runs, split, subjectOf } from './subject';
import { terraform } from './terraform';

export function build(count: number, outdir: string): Built {
  const app = new App({ outdir });
  const parts = split(runs(count), PER_STACK);
  parts.forEach((part, index) => {
    const stack = new TerraformStack(app, `trust-${index}`);
    new AzurermProvider(stack, 'Azure', { features: [{}] });
    part.forEach((run) => identityOf(stack, run));
  });
  return terraform(app, parts.map((_, index) => `trust-${index}`));
}

function identityOf(stack: TerraformStack, run: Run): void {
  const { name } = run;
  const resourceGroupName = 'identities';
  const identity = new UserAssignedIdentity(stack, name, { name, resourceGroupName, location: 'westeurope' });
  new FederatedIdentityCredential(stack, `${name}-github`, {
    name: `${name}-github`, resourceGroupName, parentId: identity.id, issuer: ISSUER, subject: subjectOf(run), audience: ['api://AzureADTokenExchange'],
  });
}
