import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { ProjectNumber, TrustedPool } from 'cdk-trusted-workflows/gcp';
import { App, TerraformStack } from 'cdktf';
import { Built, PER_PROJECT, split } from './subject';
import { terraform } from './terraform';
import { workflows } from './workflows';

export function build(count: number, outdir: string): Built {
  const app = new App({ outdir });
  const parts = split(workflows(count), PER_PROJECT);
  parts.forEach((part, index) => {
    const stack = new TerraformStack(app, `trust-${index}`);
    const project = `my-project-${index}`;
    new GoogleProvider(stack, 'Google', { project });
    const pool = new TrustedPool(stack, 'Pool', { poolId: 'github', project, projectNumber: ProjectNumber.literal(String(100000000000 + index)) });
    part.forEach((workflow) => pool.addServiceAccount(workflow, { accountId: workflow.name }));
  });
  return terraform(app, parts.map((_, index) => `trust-${index}`));
}
