import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { IdentitySource, TrustedIdentity } from 'cdk-trusted-workflows/azure';
import { App, TerraformStack } from 'cdktf';
import { Built, PER_STACK, split } from './subject';
import { terraform } from './terraform';
import { workflows } from './workflows';

export function build(count: number, outdir: string): Built {
  const app = new App({ outdir });
  const parts = split(workflows(count), PER_STACK);
  parts.forEach((part, index) => {
    const stack = new TerraformStack(app, `trust-${index}`);
    new AzurermProvider(stack, 'Azure', { features: [{}] });
    part.forEach((workflow) => new TrustedIdentity(stack, workflow.name, {
      workflow, identity: IdentitySource.create({ name: workflow.name, resourceGroupName: 'identities', location: 'westeurope' }),
    }));
  });
  return terraform(app, parts.map((_, index) => `trust-${index}`));
}
