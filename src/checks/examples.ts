import { Example } from './rule';
import { Party } from '../trust';

// Artifacts of examples name a CI system, as artifacts do; rules do not.
const HOST = 'token.actions.githubusercontent.com';
export const AZURE_AUDIENCE = 'api://AzureADTokenExchange';
const PROVIDER = '//iam.googleapis.com/projects/111111111111/locations/global/workloadIdentityPools/build/providers/build';

/** Conditions of a trust policy, by operator and by the name of the key without its issuer. */
type Conditions = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A template with one role. */
export function role(conditions: Conditions, statement: object = {}): Example {
  const named = Object.entries(conditions).map(([operator, keys]) => [operator, Object.fromEntries(Object.entries(keys).map(([key, value]) => [`${HOST}:${key}`, value]))]);
  const trust = {
    Effect: 'Allow',
    Action: 'sts:AssumeRoleWithWebIdentity',
    Principal: { Federated: `arn:aws:iam::111111111111:oidc-provider/${HOST}` },
    Condition: Object.fromEntries(named) as object,
    ...statement,
  };
  const properties = { RoleName: 'deploy', AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [trust] } };
  return { party: Party.AWS, artifact: { Resources: { Deploy: { Type: 'AWS::IAM::Role', Properties: properties } } } };
}

const AUDIENCE = { aud: 'sts.amazonaws.com' };
/** A role whose subject is exact. */
export const roleFor = (sub: string | readonly string[]): Example => role({ StringEquals: { ...AUDIENCE, sub } });
/** A role whose subject is a pattern. */
export const roleLike = (sub: string | readonly string[]): Example => role({ StringEquals: AUDIENCE, StringLike: { sub } });
/** A role for any subject. */
export const roleForAll = (): Example => role({ StringEquals: AUDIENCE });

/** A managed identity with a credential for each subject. */
export function managedIdentity(subjects: readonly string[], credential: object = {}): Example {
  const credentials = subjects.map((subject, index) => [`main-${index}`, {
    name: `main-${index}`, parent_id: '${azurerm_user_assigned_identity.deploy.id}', issuer: `https://${HOST}`, audience: [AZURE_AUDIENCE], subject, ...credential,
  }]);
  return {
    party: Party.AZURE,
    artifact: {
      resource: {
        azurerm_user_assigned_identity: { deploy: { name: 'deploy', resource_group_name: 'identities', location: 'westeurope' } },
        azurerm_federated_identity_credential: Object.fromEntries(credentials) as object,
      },
    },
  };
}

/** A service account that a member of a pool becomes. */
export function serviceAccount(condition: string, member: string, mapping: Readonly<Record<string, string>>): Example {
  const pool = 'projects/111111111111/locations/global/workloadIdentityPools/build';
  return {
    party: Party.GCP,
    artifact: {
      resource: {
        google_iam_workload_identity_pool: { ci: { project: '111111111111', workload_identity_pool_id: 'build' } },
        google_iam_workload_identity_pool_provider: {
          ci: {
            project: '111111111111',
            workload_identity_pool_id: '${google_iam_workload_identity_pool.ci.workload_identity_pool_id}',
            workload_identity_pool_provider_id: 'build',
            attribute_mapping: { 'google.subject': 'assertion.repository_id', ...mapping },
            attribute_condition: condition,
            oidc: [{ issuer_uri: `https://${HOST}`, allowed_audiences: [`https:${PROVIDER}`] }],
          },
        },
        google_service_account: { deploy: { project: 'my-project', account_id: 'deploy' } },
        google_service_account_iam_member: {
          deploy: {
            service_account_id: '${google_service_account.deploy.name}', role: 'roles/iam.workloadIdentityUser', member: member.replace('POOL', `//iam.googleapis.com/${pool}`),
          },
        },
      },
    },
  };
}
/** A service account for the tokens that a condition lets in, bound by repository. */
export const accountFor = (condition: string, repositoryId = '456789'): Example => (
  serviceAccount(condition, `principalSet:POOL/attribute.repository_id/${repositoryId}`, { 'attribute.repository_id': 'assertion.repository_id' }));
/** A service account for the tokens that a condition lets in, bound by the name of a repository. */
export const accountByName = (condition: string, repository: string): Example => (
  serviceAccount(condition, `principalSet:POOL/attribute.repository/${repository}`, { 'attribute.repository': 'assertion.repository' }));
/** A service account for the tokens that a condition lets in, bound by an attribute that all of them share. */
export const accountForAll = (condition: string): Example => (
  serviceAccount(condition, 'principalSet:POOL/attribute.issuer/ci', { 'attribute.issuer': "'ci'" }));
