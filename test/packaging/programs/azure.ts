import { Testing, TerraformStack } from 'cdktf';
import { IdentitySource, TrustedIdentity } from 'cdk-trusted-workflows/azure';
import { verdictsOf, workflow } from './model';

const stack = new TerraformStack(Testing.app(), 'Trust');
new TrustedIdentity(stack, 'Deploy', {
  workflow,
  identity: IdentitySource.create({ name: 'id-deploy', resourceGroupName: 'rg-identities', location: 'westeurope' }),
});

export const synthesized = Testing.synth(stack, true);
export const verdicts = verdictsOf(synthesized, 'api://AzureADTokenExchange');
