import { admittedBy } from '../admitted/admitted';
import { ASSUME_ACTION } from '../document';
import { holderOf, namesOf } from './names';
import { RolePermissions } from './permissions/permissions';
import { readPolicy } from './policy';
import { readPolicyText } from './policy-json';
import { readStackSet, StackSet } from './stack-set';
import { ignores, isData, isTerraformRole, TERRAFORM_PROVIDER, terraformCondition, terraformPolicy } from './terraform';
import { describe, literalOf } from './value';
import { Resource, scopeOf, Text, Value } from '../../../artifacts';
import { matches } from '../../../claims';
import { documentKey, isUnsettled, locationKey, Party, TrustedProvider, TrustingIdentity, Unsettled } from '../../../trust';
import { editedRole } from '../evaluate/edit';
import { decider, RoleTrust } from '../evaluate/evaluate';
import { otherDoors } from '../evaluate/other-doors';
import { AwsPartition } from '../facts/aws-partition';
import { providerOf } from '../facts/issuer-support';
import { partitionNamed } from '../facts/partitions';
import { Policy, Provider, Statement } from '../policy';

/** What the artifacts of AWS leave open and the caller knows. */
export interface ReadOptions {
  /** The partition, where no ARN of a provider spells it. @default - `aws`, and each decision says so */
  readonly partition?: AwsPartition;
}

/** The roles of an artifact whose trust policy speaks of an OIDC issuer, or may, ready to decide. Roles for services, accounts and SAML are left out. */
export function readIdentities(resources: Resource[], options: ReadOptions = {}): TrustingIdentity[] {
  const all = [...resources, ...resources.flatMap(readStackSet).flatMap((set) => set.resources)];
  const bySource = new Map(all.map((resource) => [locationKey(resource.source), resource]));
  const permissions = new RolePermissions(all);
  return readRoles(resources, options).map((role) => trustingRole(role, bySource.get(locationKey(role.source)), permissions));
}

function trustingRole(role: RoleTrust, resource: Resource | undefined, permissions: RolePermissions): TrustingIdentity {
  return {
    party: Party.AWS,
    identity: role.identity,
    source: role.source,
    ...namesOf(role, resource),
    otherDoors: otherDoors(role.policy),
    decide: decider(role),
    admitted: () => admittedBy(role),
    ...resource && {
      permissions: () => permissions.of(resource, holderOf(role, resource)),
      comparedWith: (tasks: readonly unknown[]) => permissions.compare(resource, tasks),
    },
    edited: (edits) => {
      const edited = editedRole(role, edits);
      return edited && trustingRole(edited, resource, permissions);
    },
    document: () => ({
      ...role,
      scope: undefined,
      providers: role.providers.map(({ id, scope, hasThumbprints: _, ...provider }) => ({ ...provider, own: scope === role.scope })),
    }),
  };
}

/** The same roles with their policies as nodes. */
export function readRoles(resources: Resource[], options: ReadOptions = {}): RoleTrust[] {
  const sets = resources.flatMap(readStackSet);
  const providers = readProviders([...resources, ...sets.flatMap(({ resources: held }) => held)]);
  const own = resources.flatMap((role) => readRole(role, resources, providers, options));
  return [...own, ...sets.flatMap((set) => readSetRoles(set, providers, options))];
}

function readRole(role: Resource, all: Resource[], providers: Provider[], options: ReadOptions): RoleTrust[] {
  const isTerraform = isTerraformRole(role);
  if (!isTerraform && role.type !== 'AWS::IAM::Role' && !makesRole(role)) return [];
  const inFile = (resource: Resource) => scopeOf(resource) === scopeOf(role);
  const document = isTerraform ? terraformPolicy(role, all.filter(inFile)) : templatePolicy(role);
  const policy = readPolicy(document, providers.filter(({ scope }) => scope === scopeOf(role)));
  return trustsProvider(policy) ? [roleTrust(role, policy, providers, options)] : [];
}

/** A function of SAM makes a role of its own, unless it is given one. @see https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html */
/** CloudFormation takes a JSON text where it takes an object. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html */
function templatePolicy({ properties: { AssumeRolePolicyDocument: document } }: Resource): Value | undefined {
  return document instanceof Text ? readPolicyText(document) : document;
}

function makesRole({ type, properties: { AssumeRolePolicyDocument: policy, Role: given } }: Resource): boolean {
  return type === 'AWS::Serverless::Function' && policy !== undefined && given === undefined;
}

/** The roles that a stack set brings to its accounts, named after it. One whose template is not settled is an identity of its own, in doubt. */
function readSetRoles({ name, source, resources, unsettled, condition }: StackSet, providers: Provider[], options: ReadOptions): RoleTrust[] {
  const roles = resources.flatMap((role) => readRole(role, resources, providers, options));
  const doubt: RoleTrust[] = unsettled.length === 0 ? [] : [{
    identity: name,
    source,
    scope: documentKey(source),
    policy: { statements: [], unsettled },
    providers: [],
    partition: options.partition ?? AwsPartition.AWS,
    partitionAssumed: options.partition === undefined,
  }];
  return [...doubt, ...roles.map((role) => ({ ...role, identity: `${name}/${role.identity}` }))].map((role) => ({ ...role, condition: role.condition ?? named(condition) }));
}

const named = (condition: string | undefined): Unsettled | undefined => condition === undefined ? undefined : { unsettled: `the condition ${condition}` };

function roleTrust(role: Resource, policy: Policy, providers: Provider[], options: ReadOptions): RoleTrust {
  const spelled = partitionsOf(policy, role);
  const partition = spelled.length === 1 ? spelled[0] : options.partition ?? AwsPartition.AWS;
  const doubt = [
    ...spelled.length > 1 ? [{ unsettled: `the principals are of several partitions: ${spelled.join(', ')}` }] : [],
    ...ignores(role, ['assume_role_policy']) ? [{ unsettled: 'with lifecycle.ignore_changes the trust policy may stay as somebody else made it' }] : [],
  ];
  return {
    identity: literalOf(role.properties.RoleName ?? role.properties.name) ?? role.id,
    source: role.source,
    policy: { ...policy, unsettled: [...policy.unsettled, ...doubt] },
    scope: scopeOf(role),
    providers,
    partition,
    partitionAssumed: spelled.length === 0 && options.partition === undefined,
    condition: named(role.condition) ?? terraformCondition(role),
  };
}

/**
 * Whether the policy is about web identities: a statement names an issuer, whatever the action, since a role that is silently passed over looks
 * like none; a Deny does so where a trust is closed. Or what may be an Allow, of the call with a web identity, is for what may be an OIDC provider.
 */
function trustsProvider({ statements, unsettled }: Policy): boolean {
  return unsettled.length > 0 || statements.some((statement) => namesIssuer(statement) || (statement.effect !== 'Deny' && concerns(statement)));
}

/** An OIDC provider, or an issuer that IAM knows by itself. */
function namesIssuer({ principals, exceptPrincipals }: Statement): boolean {
  return !exceptPrincipals && principals.some((principal) => 'provider' in principal || ('other' in principal && principal.issuer !== undefined));
}

function concerns({ principals, exceptPrincipals, actions, exceptActions }: Statement): boolean {
  const assumes = exceptActions || actions.some((action) => isUnsettled(action) || matches(action, ASSUME_ACTION.toLowerCase()));
  return assumes && (exceptPrincipals || principals.some((principal) => !('other' in principal)));
}

/** As the ARNs of the principals spell it, and the ARN of the role, where the file has it. */
function partitionsOf({ statements }: Policy, { properties }: Resource): AwsPartition[] {
  const [, own] = /^arn:([a-z-]+):iam:/.exec(literalOf(properties.Arn ?? properties.arn) ?? '') ?? [];
  const spelled = statements.flatMap(({ principals }) => principals.flatMap((principal) => 'provider' in principal ? [principal.partition ?? ''] : []));
  return [...new Set([...spelled, own ?? ''].map(partitionNamed))].filter((partition) => partition !== undefined);
}

/** The native resource, the custom one of the older construct of aws-cdk-lib, and Terraform's. */
const PROVIDER_TYPES = ['AWS::IAM::OIDCProvider', 'Custom::AWSCDKOpenIdConnectProvider', TERRAFORM_PROVIDER];

function readProviders(resources: Resource[]): Provider[] {
  return resources.filter(({ type }) => PROVIDER_TYPES.includes(type)).map((resource) => ({
    provider: providerOf(literalOf(resource.properties.Url ?? resource.properties.url) ?? ''),
    ...clientIdsOf(resource),
    file: fileOf(resource),
    scope: scopeOf(resource),
    id: resource.id,
    always: resource.condition === undefined && terraformCondition(resource) === undefined,
    ...hasThumbprints(resource) && { hasThumbprints: true as const },
    source: resource.source,
  }));
}

/** The OIDC providers of an artifact. One that is only looked up is another one's business. */
export function readTrustedProviders(resources: Resource[]): TrustedProvider[] {
  const sets = resources.flatMap(readStackSet);
  const providers = readProviders([...resources, ...sets.flatMap(({ resources: held }) => held)]);
  return providers.filter(({ lookedUp }) => lookedUp !== true).map((document) => ({ party: Party.AWS, name: document.provider === '' ? document.id : document.provider, source: document.source, document }));
}

function hasThumbprints({ id, properties }: Resource): boolean {
  const list = properties.ThumbprintList ?? properties.thumbprint_list;
  return !isData(id) && list !== undefined && list !== null && !(Array.isArray(list) && list.length === 0);
}

/** A provider that Terraform looks up may list anything that the file does not tell. */
function clientIdsOf(provider: Resource): Pick<Provider, 'clientIds' | 'lookedUp'> {
  const { id, properties } = provider;
  if (ignores(provider, ['client_id_list', 'url'])) return { clientIds: { unsettled: `with lifecycle.ignore_changes the client ids of ${id} may stay as somebody else made them` } };
  const list = properties.ClientIdList ?? properties.ClientIDList ?? properties.client_id_list;
  if (list === undefined && isData(id)) return { clientIds: { unsettled: `the client ids of ${id} are not in the file` }, lookedUp: true };
  return { clientIds: readClientIds(list) };
}

function readClientIds(value: Value | undefined): Provider['clientIds'] {
  const ids = Array.isArray(value) ? value.map(literalOf) : value === undefined ? [] : [undefined];
  return ids.some((id) => id === undefined) ? { unsettled: `the client ids: ${describe(value)}` } : ids.filter((id) => id !== undefined);
}

function fileOf({ source }: Resource): string {
  return source.unit;
}
