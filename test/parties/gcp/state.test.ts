import { Verdict } from '../../../src/trust';
import { IdentitySet } from '../../../src/verify';

// In a state a pool has its project by id, and by number in the name that Google gave it; members name the number.
const NUMBER = '210987654321';
const POOL = `projects/${NUMBER}/locations/global/workloadIdentityPools/ci`;
const ISSUER = 'https://token.actions.githubusercontent.com';

const resource = (type: string, name: string, values: object) => ({ address: `${type}.${name}`, mode: 'managed', type, name, provider_name: 'registry.terraform.io/hashicorp/google', schema_version: 0, values });

function verdicts({ memberOf = NUMBER, providerName = `${POOL}/providers/github`, poolName = POOL }: { memberOf?: string; providerName?: string; poolName?: string }) {
  const resources = [
    resource('google_iam_workload_identity_pool', 'pool', { id: 'projects/shop-prod/locations/global/workloadIdentityPools/ci', name: poolName, project: 'shop-prod', workload_identity_pool_id: 'ci', state: 'ACTIVE' }),
    resource('google_iam_workload_identity_pool_provider', 'provider', {
      name: providerName,
      project: 'shop-prod',
      workload_identity_pool_id: 'ci',
      workload_identity_pool_provider_id: 'github',
      state: 'ACTIVE',
      attribute_mapping: { 'google.subject': 'assertion.sub', 'attribute.repository_id': 'assertion.repository_id' },
      attribute_condition: "assertion.repository_owner_id == '1'",
      oidc: [{ issuer_uri: ISSUER, allowed_audiences: [] }],
    }),
    resource('google_service_account_iam_member', 'member', {
      service_account_id: 'projects/shop-prod/serviceAccounts/deploy@shop-prod.iam.gserviceaccount.com',
      role: 'roles/iam.workloadIdentityUser',
      member: `principalSet://iam.googleapis.com/projects/${memberOf}/locations/global/workloadIdentityPools/ci/attribute.repository_id/2`,
    }),
  ];
  const content = JSON.stringify({ format_version: '1.0', terraform_version: '1.12.0', values: { root_module: { resources } } });
  const claims = { iss: ISSUER, aud: `https://iam.googleapis.com/${POOL}/providers/github`, sub: 'repo:acme@1/shop@2:ref:refs/heads/main', repository_owner_id: '1', repository_id: '2' };
  return IdentitySet.fromFiles([{ path: 'state.json', content }]).decide(claims).filter(({ identity }) => identity.includes('deploy@')).map(({ verdict }) => verdict);
}

test('the number of the project comes from the name of the provider, or of its pool', () => {
  expect(verdicts({})).toEqual([Verdict.ACCEPT]);
  expect(verdicts({ providerName: 'github' })).toEqual([Verdict.ACCEPT]);
});

test('a member of the pool of another project gets nobody in; where no name tells the number, nothing is known', () => {
  expect(verdicts({ memberOf: '999999999999' })).not.toContain(Verdict.ACCEPT);
  expect(verdicts({ providerName: 'github', poolName: 'ci' })).toEqual([Verdict.UNKNOWN]);
});
