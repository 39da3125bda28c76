import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { TaskAccess } from 'cdk-trusted-workflows';
import { GcpResource, GcpTask, ProjectNumber, TrustedPool, TrustedServiceAccount } from 'cdk-trusted-workflows/gcp';
import { App, TerraformStack } from 'cdktf';
import { Door, emergency } from './model';

const PROJECT = 'my-shop';
const SOURCE = 'https://docs.cloud.google.com/run/docs/rollouts-rollbacks-traffic-migration';

/** Traffic back to a revision that ran before, of one service, as the account that it runs as. */
const rollBack = GcpTask.of({
  id: 'roll-back-service',
  text: 'send the traffic of the service shop back to a revision that ran before',
  access: [TaskAccess.READ_CONFIGURATION, TaskAccess.WRITE],
  grants: [
    { role: 'roles/run.developer', on: GcpResource.service({ project: PROJECT, location: 'europe-west1', service: 'shop' }) },
    { role: 'roles/iam.serviceAccountUser', on: GcpResource.serviceAccount(`projects/${PROJECT}/serviceAccounts/shop@${PROJECT}.iam.gserviceaccount.com`) },
  ],
  why: 'gcloud run services update-traffic changes the service, which runs as its account',
  source: SOURCE,
});

/** A pool of its own, which is disabled as long as the door is closed. Google logs no login unless it is asked to: `addAuditLogs`. */
export function gcpAccount(app: App, door: Door): TrustedServiceAccount {
  const stack = new TerraformStack(app, 'gcp-emergency');
  new GoogleProvider(stack, 'Google', { project: PROJECT });
  const pool = new TrustedPool(stack, 'Pool', { poolId: 'emergency', project: PROJECT, projectNumber: ProjectNumber.literal('100000000001') });
  pool.addAuditLogs();
  const account = pool.addServiceAccount(emergency, { accountId: emergency.name, closed: door === 'closed' });
  rollBack.grantTo(account);
  return account;
}
