import { App, Stack } from 'aws-cdk-lib';
import { TrustedProvider, TrustedRole } from 'cdk-trusted-workflows/aws';
import { ACCOUNT, Built, PER_STACK, REGION, split } from './subject';
import { workflows } from './workflows';

export function build(count: number, outdir: string): Built {
  const app = new App({ outdir });
  const all = workflows(count);
  split(all, PER_STACK).forEach((part, index) => {
    const stack = new Stack(app, `Trust${index}`, { env: { account: ACCOUNT, region: REGION } });
    if (index === 0) TrustedProvider.forWorkflows(stack, 'GitHub', all);
    part.forEach((workflow) => new TrustedRole(stack, workflow.name, { workflow, roleName: workflow.name }));
  });
  return { synth: () => app.synth().stacks.map(({ templateFullPath }) => templateFullPath) };
}
