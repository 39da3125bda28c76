import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { IdentitySource, TrustedIdentity } from 'cdk-trusted-workflows/azure';
import { TerraformStack, Testing } from 'cdktf';
import { verdictsOf, workflow } from './model';

const stack = new TerraformStack(Testing.app(), 'Trust');
new AzurermProvider(stack, 'Azurerm', { features: [{}] });
new TrustedIdentity(stack, 'Deploy', {
  workflow,
  identity: IdentitySource.create({ name: 'id-deploy', resourceGroupName: 'rg-identities', location: 'westeurope' }),
});

export const synthesized = Testing.synth(stack, true);
export const verdicts = verdictsOf(synthesized, 'api://AzureADTokenExchange');
