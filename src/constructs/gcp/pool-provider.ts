import { DataGoogleIamWorkloadIdentityPool } from '@cdktf/provider-google/lib/data-google-iam-workload-identity-pool';
import { IamWorkloadIdentityPool } from '@cdktf/provider-google/lib/iam-workload-identity-pool';
import { IamWorkloadIdentityPoolProvider } from '@cdktf/provider-google/lib/iam-workload-identity-pool-provider';
import { IResolvable, ITerraformDependable, Lazy, TerraformProvider, Token } from 'cdktf';
import { Construct } from 'constructs';
import { PoolNames } from './pool-names';
import { PoolState } from './pool-state';
import { escapeTerraform } from '../../internal/terraform';
import { IAM_HOST } from '../../parties/gcp/facts';
import { Attributes } from '../terraform/block';

/** A pool of the app, or one that is looked up. */
export type Pool = IamWorkloadIdentityPool | DataGoogleIamWorkloadIdentityPool;

/** What a provider is made of. */
export interface ProviderOptions {
  readonly pool: Pool;
  readonly poolId: string;
  readonly providerId: string;
  readonly state: PoolState;
  /** Keys that are uploaded, checked. @default - Google fetches them */
  readonly keys?: string;
  readonly project?: string;
  readonly projectNumber?: string;
  readonly provider?: TerraformProvider;
}

/** Where a pool is. */
interface PoolOptions {
  readonly project?: string;
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
}

/** The pool, owned by the app. */
export function createPool(scope: Construct, names: PoolNames, options: PoolOptions & { state: PoolState }): IamWorkloadIdentityPool {
  const { poolId, displayName, description } = names;
  const { state, project, provider, dependsOn } = options;
  return new IamWorkloadIdentityPool(scope, 'Pool', {
    workloadIdentityPoolId: poolId,
    displayName: escaped(displayName),
    description: escaped(description),
    disabled: disabledWhenClosed(state),
    project,
    dependsOn,
    provider,
  });
}

/** The pool that exists: Terraform fails where it does not, and before anything is bound. */
export function lookUpPool(scope: Construct, poolId: string, { project, provider, dependsOn }: PoolOptions): Pool {
  return new DataGoogleIamWorkloadIdentityPool(scope, 'Pool', { workloadIdentityPoolId: poolId, project, dependsOn, provider });
}

/** The one provider of a pool. What it maps and asks for is written when the app is synthesized, after the last workflow was added. */
export function createPoolProvider(scope: Construct, options: ProviderOptions): IamWorkloadIdentityPoolProvider {
  const { pool, providerId, state, keys, project, provider } = options;
  return new IamWorkloadIdentityPoolProvider(scope, 'Provider', {
    workloadIdentityPoolId: pool.workloadIdentityPoolId,
    workloadIdentityPoolProviderId: providerId,
    attributeMapping: Token.asStringMap(Lazy.anyValue({ produce: () => escapedMap(state.requirePlan().mapping) })),
    attributeCondition: Lazy.stringValue({ produce: () => escaped(state.requirePlan().condition) }),
    oidc: {
      issuerUri: Lazy.stringValue({ produce: () => escapeTerraform(state.requirePlan().issuer.url) }),
      allowedAudiences: Lazy.listValue({ produce: () => audiencesOf(options) }),
      jwksJson: escaped(keys),
    },
    disabled: disabledWhenClosed(state),
    project,
    provider,
  });
}

/** What the provider is to be in the file, by the plan as it is now. */
export function expectedProvider(options: ProviderOptions): Attributes {
  const { pool, providerId, state, keys, project } = options;
  const { mapping, condition, issuer } = state.requirePlan();
  return {
    workload_identity_pool_id: pool.workloadIdentityPoolId,
    workload_identity_pool_provider_id: providerId,
    attribute_mapping: escapedMap(mapping),
    attribute_condition: escaped(condition),
    oidc: { issuer_uri: escapeTerraform(issuer.url), allowed_audiences: audiencesOf(options), ...keys !== undefined && { jwks_json: escaped(keys) } },
    disabled: state.closed || undefined,
    project,
  };
}

/** True where all workflows are closed, else not written. Disabling a pool ends the tokens that it gave; disabling a provider does not. */
function disabledWhenClosed(state: PoolState): IResolvable {
  return Lazy.anyValue({ produce: () => state.closed || undefined });
}

/** The name of the provider, where the number of the project is known. */
export function providerName(projectNumber: string, poolId: string, providerId: string): string {
  return `projects/${projectNumber}/locations/global/workloadIdentityPools/${poolId}/providers/${providerId}`;
}

/**
 * The audience that the workflows chose; else the provider's own name, which Google takes without being told. It is told
 * where the number is known, so that the file alone settles it.
 */
function audiencesOf({ state, projectNumber, poolId, providerId }: ProviderOptions): string[] | undefined {
  const chosen = state.requirePlan().chosenAudience;
  if (chosen !== undefined) return [escapeTerraform(chosen)];
  const isLiteral = projectNumber !== undefined && /^[0-9]+$/.test(projectNumber);
  return isLiteral ? [`https:${IAM_HOST}${providerName(projectNumber, poolId, providerId)}`] : undefined;
}

const escaped = (text: string | undefined) => text === undefined ? undefined : escapeTerraform(text);

const escapedMap = (map: Record<string, string>) =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [escapeTerraform(key), escapeTerraform(value)]));
