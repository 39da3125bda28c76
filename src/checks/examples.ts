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
export const accountFor = (condition: string, value = '456789', attribute = 'repository_id'): Example => (
  serviceAccount(condition, `principalSet:POOL/attribute.${attribute}/${value}`, { 'attribute.repository_id': 'assertion.repository_id' }));
/** A service account for the tokens that a condition lets in, bound by the name of a repository. */
export const accountByName = (condition: string, repository: string): Example => (
  serviceAccount(condition, `principalSet:POOL/attribute.repository/${repository}`, { 'attribute.repository': 'assertion.repository' }));
/** A service account for the tokens that a condition lets in, bound by an attribute that all of them share. */
export const accountForAll = (condition: string): Example => (
  serviceAccount(condition, 'principalSet:POOL/attribute.issuer/ci', { 'attribute.issuer': "'ci'" }));

/** An application with one flexible credential. */
export function application(expression: string): Example {
  return {
    party: Party.AZURE,
    artifact: {
      resource: {
        azuread_application_registration: { deploy: { display_name: 'deploy' } },
        azuread_application_flexible_federated_identity_credential: {
          deploy: {
            application_id: '${azuread_application_registration.deploy.id}', display_name: 'deploy', issuer: `https://${HOST}`, audience: AZURE_AUDIENCE, claims_matching_expression: expression,
          },
        },
      },
    },
  };
}

type Resources = Readonly<Record<string, Readonly<Record<string, object>>>>;
type PoolProvider = Readonly<Record<string, unknown>> & { readonly oidc: readonly object[] };

/** The same with a provider that is changed. */
export function withProvider({ party, artifact }: Example, change: (provider: PoolProvider) => object): Example {
  const { resource } = artifact as { readonly resource: Resources };
  const changed = Object.entries(resource[PROVIDERS]).map(([name, one]) => [name, change(one as PoolProvider)]);
  return { party, artifact: { resource: { ...resource, [PROVIDERS]: Object.fromEntries(changed) as object } } };
}

/** The same with a provider that takes other audiences. */
export const withAudiences = (example: Example, audiences: readonly string[]): Example => (
  withProvider(example, (provider) => ({ ...provider, oidc: [{ ...provider.oidc[0], allowed_audiences: audiences }] })));

/** The same with a provider of another issuer. */
export const withIssuer = (example: Example, issuer: string): Example => (
  withProvider(example, (provider) => ({ ...provider, oidc: [{ ...provider.oidc[0], issuer_uri: issuer }] })));

/** The same with a provider that maps otherwise. */
export const withMapping = (example: Example, mapping: Readonly<Record<string, string>>): Example => (
  withProvider(example, (provider) => ({ ...provider, attribute_mapping: { ...provider.attribute_mapping as object, ...mapping } })));

const POOL = 'google_iam_workload_identity_pool';
const PROVIDERS = 'google_iam_workload_identity_pool_provider';

/** The same with a second provider, in the same pool (`build`) or in one of its own. */
export function withSecondProvider({ party, artifact }: Example, pool: string): Example {
  const { resource } = artifact as { readonly resource: Resources };
  const second = { ...resource[PROVIDERS].ci, workload_identity_pool_id: pool, workload_identity_pool_provider_id: 'second' };
  const pools = { ...resource[POOL], ...pool !== 'build' && { second: { ...resource[POOL].ci, workload_identity_pool_id: pool } } };
  return { party, artifact: { resource: { ...resource, [POOL]: pools, [PROVIDERS]: { ...resource[PROVIDERS], second } } } };
}

/** A condition for two workflows of one pool, and an attribute that tells them apart. */
export const MAIN_OR_STAGING = "assertion.repository_id == '456789' && assertion.ref in ['refs/heads/main', 'refs/heads/staging']";
export const REF_ATTRIBUTE = { 'attribute.run': "assertion.repository_id + ':' + assertion.ref" };

/** The same with a second service account, bound in the same pool. */
export function withSecondAccount({ party, artifact }: Example, member: string): Example {
  const { resource } = artifact as { readonly resource: Resources };
  const first = resource.google_service_account_iam_member.deploy as { readonly member: string };
  const grant = { ...first, service_account_id: '${google_service_account.staging.name}', member: first.member.replace(/attribute\..*$/, member) };
  return {
    party,
    artifact: {
      resource: {
        ...resource,
        google_service_account: { ...resource.google_service_account, staging: { project: 'my-project', account_id: 'staging' } },
        google_service_account_iam_member: { ...resource.google_service_account_iam_member, staging: grant },
      },
    },
  };
}
