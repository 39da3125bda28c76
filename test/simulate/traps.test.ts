import { Estate } from '../../src/simulate';
import { Explanation, Party, Verdict } from '../../src/trust';

const HOST = 'token.actions.githubusercontent.com';
const AUDIENCES: Record<string, string> = { [Party.AWS]: 'sts.amazonaws.com', [Party.AZURE]: 'api://AzureADTokenExchange', [Party.GCP]: 'https://trust.example.com' };
const POOL = 'projects/100000000001/locations/global/workloadIdentityPools/github';

function role(condition: Record<string, Record<string, string>>) {
  const statement = {
    Effect: 'Allow',
    Action: 'sts:AssumeRoleWithWebIdentity',
    Principal: { Federated: `arn:aws:iam::111111111111:oidc-provider/${HOST}` },
    Condition: { StringEquals: { [`${HOST}:aud`]: AUDIENCES.aws }, ...condition },
  };
  const properties = { RoleName: 'deploy', AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [statement] } };
  return file('app.template.json', { Resources: { Role: { Type: 'AWS::IAM::Role', Properties: properties } } });
}

function identity(subject: string) {
  return file('azure/cdk.tf.json', {
    resource: {
      azurerm_user_assigned_identity: { Deploy: { name: 'deploy', resource_group_name: 'identities', location: 'westeurope' } },
      azurerm_federated_identity_credential: {
        Deploy: { name: 'deploy', parent_id: '${azurerm_user_assigned_identity.Deploy.id}', issuer: `https://${HOST}`, audience: [AUDIENCES.azure], subject },
      },
    },
  });
}

function pool(condition: string, member: string) {
  const account = 'projects/my-project/serviceAccounts/deploy@my-project.iam.gserviceaccount.com';
  return file('gcp/cdk.tf.json', {
    resource: {
      google_iam_workload_identity_pool: { Pool: { project: 'my-project', workload_identity_pool_id: 'github' } },
      google_iam_workload_identity_pool_provider: {
        Provider: {
          project: 'my-project',
          workload_identity_pool_id: '${google_iam_workload_identity_pool.Pool.workload_identity_pool_id}',
          workload_identity_pool_provider_id: 'github',
          attribute_mapping: { 'google.subject': 'assertion.sub', 'attribute.repository': 'assertion.repository' },
          attribute_condition: condition,
          oidc: { issuer_uri: `https://${HOST}`, allowed_audiences: [AUDIENCES.gcp] },
        },
      },
      google_service_account_iam_member: {
        Users: { service_account_id: account, role: 'roles/iam.workloadIdentityUser', member: `principalSet://iam.googleapis.com/\${google_iam_workload_identity_pool.Pool.name}/${member}` },
      },
    },
  });
}

const file = (path: string, content: unknown) => ({ path, content: JSON.stringify(content) });
const run = (context: string, more: Record<string, string>) => (aud: string) => ({
  iss: `https://${HOST}`, aud, sub: `repo:acme@1/shop@2:${context}`, repository: 'acme/shop', repository_id: '2', repository_owner: 'acme', repository_owner_id: '1', ...more,
});
const RUNS = {
  'a push to main': run('ref:refs/heads/main', { ref: 'refs/heads/main', event_name: 'push' }),
  'a job in prod, from a feature branch': run('environment:prod', { ref: 'refs/heads/feature', event_name: 'push', environment: 'prod' }),
  'a pull request': run('pull_request', { ref: 'refs/pull/7/merge', event_name: 'pull_request' }),
};

test('trap 35: three snippets of one guide trust three different things', () => {
  const estate = Estate.fromFiles([
    role({ StringLike: { [`${HOST}:sub`]: 'repo:acme@1/shop@2:ref:refs/heads/main' } }),
    identity('repo:acme@1/shop@2:environment:prod'),
    pool("assertion.repository_owner_id == '1'", 'attribute.repository/acme/shop'),
  ]);
  const admitted = (token: (aud: string) => Record<string, unknown>) => estate.identities.map(({ party }, index) => (
    [party, estate.decide(token(AUDIENCES[party]))[index].verdict]));
  expect(Object.entries(RUNS).map(([name, token]) => [name, Object.fromEntries(admitted(token))])).toEqual([
    ['a push to main', { aws: 'accept', azure: 'deny', gcp: 'accept' }],
    ['a job in prod, from a feature branch', { aws: 'deny', azure: 'accept', gcp: 'accept' }],
    ['a pull request', { aws: 'deny', azure: 'deny', gcp: 'accept' }],
  ]);
});

test('trap 28: a session name is chosen by the job: a policy that asks for one is not decided by the token', () => {
  const asked = role({ StringEquals: { [`${HOST}:aud`]: AUDIENCES.aws, [`${HOST}:sub`]: 'repo:acme@1/shop@2:ref:refs/heads/main', 'sts:RoleSessionName': 'GitHubActions' } });
  expect(Estate.fromFiles([asked]).decide(RUNS['a push to main'](AUDIENCES.aws))[0].verdict).toBe(Verdict.UNKNOWN);
});

describe('trap 31: the claims of a throwaway branch never equal a trust that pins main', () => {
  const estate = Estate.fromFiles([role({
    StringLike: { [`${HOST}:sub`]: 'repo:acme@1/shop@2:ref:*' }, StringEquals: { [`${HOST}:aud`]: AUDIENCES.aws, [`${HOST}:ref`]: 'refs/heads/main', [`${HOST}:repository_id`]: '2' },
  })]);
  const dump = run('ref:refs/heads/throwaway', { ref: 'refs/heads/throwaway', event_name: 'push' })(AUDIENCES.aws);
  const refusing = (because: Explanation[]): Explanation[] => because.flatMap((part) => part.children ? refusing(part.children) : [part])
    .filter(({ verdict }) => verdict === Verdict.DENY);

  test('and the explanation shows that the ref alone differs', () => {
    expect(refusing(estate.decide(dump)[0].because).map(({ key, expected, got }) => ({ key, expected, got }))).toEqual([
      { key: `${HOST}:ref`, expected: 'refs/heads/main', got: 'refs/heads/throwaway' },
    ]);
  });

  test('all but the ref is compared by putting in the one that will deploy', () => {
    const meant = { ...dump, ref: 'refs/heads/main', sub: dump.sub.replace('throwaway', 'main') };
    expect(estate.decide(meant)[0].verdict).toBe(Verdict.ACCEPT);
  });
});
