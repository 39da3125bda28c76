import { Party } from '../../src/trust';

export const HOST = 'token.actions.githubusercontent.com';
export const AUDIENCES: Record<string, string> = { [Party.AWS]: 'sts.amazonaws.com', [Party.AZURE]: 'api://AzureADTokenExchange', [Party.GCP]: 'https://trust.example.com' };

/** A template with one role. */
export function role(condition: Record<string, Record<string, string>>) {
  const statement = {
    Effect: 'Allow',
    Action: 'sts:AssumeRoleWithWebIdentity',
    Principal: { Federated: `arn:aws:iam::111111111111:oidc-provider/${HOST}` },
    Condition: { StringEquals: { [`${HOST}:aud`]: AUDIENCES.aws }, ...condition },
  };
  const properties = { RoleName: 'deploy', AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [statement] } };
  return file('app.template.json', { Resources: { Role: { Type: 'AWS::IAM::Role', Properties: properties } } });
}

/** A configuration with one managed identity. */
export function identity(subject: string) {
  return file('azure/cdk.tf.json', {
    resource: {
      azurerm_user_assigned_identity: { Deploy: { name: 'deploy', resource_group_name: 'identities', location: 'westeurope' } },
      azurerm_federated_identity_credential: {
        Deploy: { name: 'deploy', parent_id: '${azurerm_user_assigned_identity.Deploy.id}', issuer: `https://${HOST}`, audience: [AUDIENCES.azure], subject },
      },
    },
  });
}

/** A configuration with a pool, and a service account for some of its principals. */
export function pool(condition: string, member: string, mapping: Record<string, string> = {}) {
  const account = 'projects/my-project/serviceAccounts/deploy@my-project.iam.gserviceaccount.com';
  return file('gcp/cdk.tf.json', {
    resource: {
      google_iam_workload_identity_pool: { Pool: { project: 'my-project', workload_identity_pool_id: 'github' } },
      google_iam_workload_identity_pool_provider: {
        Provider: {
          project: 'my-project',
          workload_identity_pool_id: '${google_iam_workload_identity_pool.Pool.workload_identity_pool_id}',
          workload_identity_pool_provider_id: 'github',
          attribute_mapping: { 'google.subject': 'assertion.sub', 'attribute.repository': 'assertion.repository', ...mapping },
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
/** A run of acme/shop, as its token for an audience. */
export const run = (context: string, more: Record<string, string>) => (aud: string) => ({
  iss: `https://${HOST}`, aud, sub: `repo:acme@1/shop@2:${context}`, repository: 'acme/shop', repository_id: '2', repository_owner: 'acme', repository_owner_id: '1', ...more,
});
export const RUNS = {
  'a push to main': run('ref:refs/heads/main', { ref: 'refs/heads/main', event_name: 'push' }),
  'a job in prod, from a feature branch': run('environment:prod', { ref: 'refs/heads/feature', event_name: 'push', environment: 'prod' }),
  'a pull request': run('pull_request', { ref: 'refs/pull/7/merge', event_name: 'pull_request' }),
};
