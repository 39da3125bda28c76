import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { KubernetesWorkflow, TaskAccess } from 'cdk-trusted-workflows';
import { GcpResource, GcpTask, ProjectNumber, TrustedPool, TrustedServiceAccount } from 'cdk-trusted-workflows/gcp';
import { App, TerraformStack } from 'cdktf';
import { measurements, orders, reports } from './model';

/** Jobs belong to a project: there is nothing narrower. The tables that they read are given on their data sets. */
const RUN_QUERIES = GcpTask.of({
  id: 'run-queries',
  text: 'run queries, billed to my-shop',
  access: [TaskAccess.READ_DATA],
  grants: [{ role: 'roles/bigquery.jobUser', on: GcpResource.project('my-shop') }],
  why: 'the pods query what others measured',
  source: 'https://docs.cloud.google.com/bigquery/docs/access-control',
});

/** A pool for each cluster. */
export function gcpAccounts(app: App): { orders: TrustedServiceAccount; reports: TrustedServiceAccount; measurements: TrustedServiceAccount } {
  const stack = new TerraformStack(app, 'gcp-shop');
  new GoogleProvider(stack, 'Google', { project: 'my-shop' });
  return {
    orders: account(stack, orders, 'cluster-eks'),
    reports: account(stack, reports, 'cluster-aks'),
    // kubectl get --raw /openid/v1/jwks
    measurements: account(stack, measurements, 'cluster-lab', readFileSync(join(__dirname, 'jwks.json'), 'utf8')),
  };
}

function account(stack: TerraformStack, workflow: KubernetesWorkflow, poolId: string, uploadedKeys?: string): TrustedServiceAccount {
  const pool = new TrustedPool(stack, poolId, { poolId, project: 'my-shop', projectNumber: ProjectNumber.literal('100000000001'), uploadedKeys });
  const made = pool.addServiceAccount(workflow, { accountId: workflow.name });
  RUN_QUERIES.grantTo(made);
  return made;
}
