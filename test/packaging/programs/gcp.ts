import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { ProjectNumber, TrustedPool } from 'cdk-trusted-workflows/gcp';
import { TerraformStack, Testing } from 'cdktf';
import { verdictsOf, workflow } from './model';

const stack = new TerraformStack(Testing.app(), 'Trust');
new GoogleProvider(stack, 'Google', { project: 'my-project' });
const pool = new TrustedPool(stack, 'Pool', { poolId: 'github', project: 'my-project', projectNumber: ProjectNumber.literal('123456789012') });
pool.addServiceAccount(workflow, { accountId: 'deploy-production' });

export const synthesized = Testing.synth(stack, true);
export const verdicts = verdictsOf(synthesized, pool.audience);
