import { App, Stack } from 'aws-cdk-lib';
import { TrustedProvider, TrustedRole } from 'cdk-trusted-workflows/aws';
import { verdictsOf, workflow } from './model';

const app = new App({ outdir: 'cdk.out' });
const stack = new Stack(app, 'Trust');
TrustedProvider.forWorkflows(stack, 'GitHub', [workflow]);
new TrustedRole(stack, 'Deploy', { workflow });

export const verdicts = verdictsOf(JSON.stringify(app.synth().getStackByName('Trust').template), 'sts.amazonaws.com');
