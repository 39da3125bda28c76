import { AzureadProvider } from '@cdktf/provider-azuread/lib/provider';
import { ApplicationSource, TrustedApplication } from 'cdk-trusted-workflows/azure-application';
import { App, TerraformStack } from 'cdktf';
import { Built, PER_STACK, split } from './subject';
import { terraform } from './terraform';
import { releases } from './workflows';

export function build(count: number, outdir: string): Built {
  const app = new App({ outdir });
  const parts = split(releases(count), PER_STACK);
  parts.forEach((part, index) => {
    const stack = new TerraformStack(app, `trust-${index}`);
    new AzureadProvider(stack, 'Entra', {});
    part.forEach((workflow) => {
      const application = ApplicationSource.create({ displayName: workflow.name });
      return new TrustedApplication(stack, workflow.name, { workflow, application });
    });
  });
  return terraform(app, parts.map((_, index) => `trust-${index}`));
}
