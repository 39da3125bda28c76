import { AwsPartition } from './aws-partition';
import { ASSUME_ACTION } from './document';
import { decide, RoleTrust } from './evaluate';
import { readPolicy } from './import-policy';
import { readStackSet, StackSet } from './import-stack-set';
import { describe, literalOf } from './import-value';
import { providerOf } from './issuer-support';
import { partitionNamed } from './partitions';
import { isUnsettled, Policy, Provider, Statement } from './policy';
import { Resource, Value } from '../../artifacts';
import { matches } from '../../claims';
import { TrustingIdentity } from '../../trust/identity';
import { Party } from '../../trust/party';

/** What the artifacts of AWS leave open and the caller knows. */
export interface ReadOptions {
  /** The partition, where no ARN of a provider spells it. @default - `aws`, and each decision says so */
  readonly partition?: AwsPartition;
}

/** The roles of an artifact that web identities may assume, or are told that they may not, ready to decide. Roles that name no OIDC provider are left out. */
export function readIdentities(resources: Resource[], options: ReadOptions = {}): TrustingIdentity[] {
  return readRoles(resources, options).map((role) => ({
    party: Party.AWS,
    identity: role.identity,
    source: role.source,
    decide: (token) => decide(role, token),
  }));
}

/** The same roles with their policies as nodes. */
export function readRoles(resources: Resource[], options: ReadOptions = {}): RoleTrust[] {
  const sets = resources.flatMap(readStackSet);
  const providers = readProviders([...resources, ...sets.flatMap(({ resources: held }) => held)]);
  const own = resources.filter(({ type }) => type === 'AWS::IAM::Role').flatMap((role) => readRole(role, providers, options));
  return [...own, ...sets.flatMap((set) => readSetRoles(set, providers, options))];
}

function readRole(role: Resource, providers: Provider[], options: ReadOptions): RoleTrust[] {
  const policy = readPolicy(role.properties.AssumeRolePolicyDocument, providers.filter(({ file }) => file === fileOf(role)));
  return trustsProvider(policy) ? [roleTrust(role, policy, providers, options)] : [];
}

/** The roles that a stack set brings to its accounts, named after it. One whose template is not settled is an identity of its own, in doubt. */
function readSetRoles({ name, source, resources, unsettled, condition }: StackSet, providers: Provider[], options: ReadOptions): RoleTrust[] {
  const roles = resources.filter(({ type }) => type === 'AWS::IAM::Role').flatMap((role) => readRole(role, providers, options));
  const doubt: RoleTrust[] = unsettled.length === 0 ? [] : [{
    identity: name,
    source,
    file: source.split('#')[0],
    policy: { statements: [], unsettled },
    providers: [],
    partition: options.partition ?? AwsPartition.AWS,
    partitionAssumed: options.partition === undefined,
  }];
  return [...doubt, ...roles.map((role) => ({ ...role, identity: `${name}/${role.identity}` }))].map((role) => ({ ...role, condition: role.condition ?? condition }));
}

function roleTrust(role: Resource, policy: Policy, providers: Provider[], options: ReadOptions): RoleTrust {
  const spelled = partitionsOf(policy);
  const partition = spelled.length === 1 ? spelled[0] : options.partition ?? AwsPartition.AWS;
  const doubt = spelled.length > 1 ? [{ unsettled: `the principals are of several partitions: ${spelled.join(', ')}` }] : [];
  return {
    identity: literalOf(role.properties.RoleName) ?? role.id,
    source: role.source,
    policy: { ...policy, unsettled: [...policy.unsettled, ...doubt] },
    file: fileOf(role),
    providers,
    partition,
    partitionAssumed: spelled.length === 0 && options.partition === undefined,
    condition: role.condition,
  };
}

/**
 * Whether the policy is about web identities: an Allow, or what may be one, for an OIDC provider, or what may be one. A Deny counts where
 * it names a provider: that is how a closed trust looks.
 */
function trustsProvider({ statements, unsettled }: Policy): boolean {
  return unsettled.length > 0 || statements.some((statement) => concerns(statement) && (statement.effect !== 'Deny' || namesProvider(statement)));
}

function namesProvider({ principals }: Statement): boolean {
  return principals.some((principal) => 'provider' in principal);
}

function concerns({ principals, actions }: Statement): boolean {
  const assumes = actions.some((action) => isUnsettled(action) || matches(action, ASSUME_ACTION.toLowerCase()));
  return assumes && principals.some((principal) => !('other' in principal));
}

function partitionsOf({ statements }: Policy): AwsPartition[] {
  const names = statements.flatMap(({ principals }) => principals.flatMap((principal) => 'provider' in principal ? [principal.partition ?? ''] : []));
  return [...new Set(names.map(partitionNamed))].filter((partition) => partition !== undefined);
}

/** The native resource, and the custom one of the older construct of aws-cdk-lib. */
const PROVIDER_TYPES = ['AWS::IAM::OIDCProvider', 'Custom::AWSCDKOpenIdConnectProvider'];

function readProviders(resources: Resource[]): Provider[] {
  return resources.filter(({ type }) => PROVIDER_TYPES.includes(type)).map((resource) => ({
    provider: providerOf(literalOf(resource.properties.Url) ?? ''),
    clientIds: readClientIds(resource.properties.ClientIdList ?? resource.properties.ClientIDList),
    file: fileOf(resource),
    id: resource.id,
    always: resource.condition === undefined,
  }));
}

function readClientIds(value: Value | undefined): Provider['clientIds'] {
  const ids = Array.isArray(value) ? value.map(literalOf) : value === undefined ? [] : [undefined];
  return ids.some((id) => id === undefined) ? { unsettled: `the client ids: ${describe(value)}` } : ids.filter((id) => id !== undefined);
}

function fileOf({ source }: Resource): string {
  return source.split('#')[0];
}
