import { synthesize } from './synth';
import { ProjectNumber, ProjectRole, TrustedPool } from '../../../src/constructs/gcp';
import { FixtureWorkflow, production, release, staging, token } from '../../fixtures/gcp';

test('the file', () => {
  const { text, identities } = synthesize((stack) => {
    const pool = new TrustedPool(stack, 'Pool', { poolId: 'github-production', providerId: 'github', project: 'my-project', projectNumber: ProjectNumber.literal('123') });
    pool.createServiceAccount(new FixtureWorkflow(production()), { accountId: 'deploy-production', projectRoles: [ProjectRole.of('roles/run.developer')] });
    pool.grantProjectRole(new FixtureWorkflow(staging()), ProjectRole.of('roles/storage.objectViewer'));
    pool.impersonate(new FixtureWorkflow(release()), 'projects/my-project/serviceAccounts/release@my-project.iam.gserviceaccount.com');
  });
  console.log(text);
  console.log(JSON.stringify(identities.map((i) => [i.identity, i.source, i.decide(token())]), null, 1));
});
