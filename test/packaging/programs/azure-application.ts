import { AzureadProvider } from '@cdktf/provider-azuread/lib/provider';
import { ApplicationSource, TrustedApplication } from 'cdk-trusted-workflows/azure-application';
import { TerraformStack, Testing } from 'cdktf';
import { verdictsOf, workflow } from './model';

const stack = new TerraformStack(Testing.app(), 'Trust');
new AzureadProvider(stack, 'Azuread', {});
new TrustedApplication(stack, 'Deploy', { workflow, application: ApplicationSource.create({ displayName: 'production-deploy' }) });

export const verdicts = verdictsOf(Testing.synth(stack, true), 'api://AzureADTokenExchange');
