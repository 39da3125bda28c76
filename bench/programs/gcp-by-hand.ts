import { IamWorkloadIdentityPool } from '@cdktf/provider-google/lib/iam-workload-identity-pool';
import { IamWorkloadIdentityPoolProvider } from '@cdktf/provider-google/lib/iam-workload-identity-pool-provider';
import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { ServiceAccount } from '@cdktf/provider-google/lib/service-account';
import { ServiceAccountIamBinding } from '@cdktf/provider-google/lib/service-account-iam-binding';
import { App, TerraformStack } from 'cdktf';
import { Built, ENVIRONMENT, ISSUER, OWNER_ID, PER_PROJECT, REF, Run, runs, split } from './subject';
import { terraform } from './terraform';

const CONDITION = `assertion.repository_owner_id == '${OWNER_ID}' && has(assertion.environment) && assertion.environment == '${ENVIRONMENT}' && assertion.ref == '${REF}'`;
const RUN = ["assertion.repository_owner_id + ':' + assertion.repository_id + ':'", "(has(assertion.environment) ? assertion.environment : '')", "':' + assertion.ref"];
const SUBJECT = "assertion.repository_owner_id + ':' + assertion.repository_id + ':' + assertion.run_id";

export function build(count: number, outdir: string): Built {
  const app = new App({ outdir });
  const parts = split(runs(count), PER_PROJECT);
  parts.forEach((part, index) => {
    const stack = new TerraformStack(app, `trust-${index}`);
    const pool = poolIn(stack, `my-project-${index}`, String(100000000000 + index));
    part.forEach((run) => accountOf(stack, pool, run));
  });
  return terraform(app, parts.map((_, index) => `trust-${index}`));
}

function poolIn(stack: TerraformStack, project: string, projectNumber: string): IamWorkloadIdentityPool {
  new GoogleProvider(stack, 'Google', { project });
  const pool = new IamWorkloadIdentityPool(stack, 'Pool', { workloadIdentityPoolId: 'github', project });
  const audience = `https://iam.googleapis.com/projects/${projectNumber}/locations/global/workloadIdentityPools/github/providers/oidc`;
  new IamWorkloadIdentityPoolProvider(stack, 'Provider', {
    workloadIdentityPoolId: pool.workloadIdentityPoolId,
    workloadIdentityPoolProviderId: 'oidc',
    project,
    attributeCondition: CONDITION,
    attributeMapping: { 'attribute.run': RUN.join(' + '), 'google.subject': SUBJECT },
    oidc: { issuerUri: ISSUER, allowedAudiences: [audience] },
  });
  return pool;
}

function accountOf(stack: TerraformStack, pool: IamWorkloadIdentityPool, { name, repositoryId }: Run): void {
  const account = new ServiceAccount(stack, name, { accountId: name, displayName: name, project: pool.project });
  const run = `${OWNER_ID}:${repositoryId}:${ENVIRONMENT}:${REF}`;
  const members = [`principalSet://iam.googleapis.com/${pool.name}/attribute.run/${run}`];
  new ServiceAccountIamBinding(stack, `${name}-users`, { serviceAccountId: account.name, role: 'roles/iam.workloadIdentityUser', members });
}
