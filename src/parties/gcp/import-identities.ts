import { IdentityDocument, MemberDocument } from './artifact-document';
import { isStated, obstaclesOf, ResourceIndex } from './import-file';
import { MemberReader } from './import-members';
import { IMPERSONATION_ROLES } from './limits';
import { Resource, Text, Value } from '../../artifacts';
import { Verdict } from '../../trust';

const GRANT = /^google_(.+)_iam_(member|binding|policy)$/;
const SERVICE_ACCOUNT = 'service_account';
const ACCOUNT = 'google_service_account';
/** Properties of a grant that do not say on what it is. */
const NOT_A_TARGET = new Set(['role', 'member', 'members', 'condition', 'policy_data', 'id', 'count', 'for_each', 'provider', 'lifecycle', 'depends_on']);

/** A grant, and the identity that it makes reachable. */
interface Grant {
  readonly key: string;
  readonly identity: string;
  /** The service account, where it is a resource of the artifact. */
  readonly account?: Resource;
  readonly resource: Resource;
  readonly members: MemberDocument[];
}

/** Service accounts that federated tokens can impersonate, and roles that they hold directly, in the order of the artifact. */
export function identitiesOf(index: ResourceIndex, members: MemberReader): IdentityDocument[] {
  const grants = index.resources.flatMap((resource) => grantOf(index, resource, members) ?? []).filter((grant) => grant.members.length > 0);
  const byKey = new Map<string, Grant[]>();
  grants.forEach((grant) => byKey.set(grant.key, [...byKey.get(grant.key) ?? [], grant]));
  const reachable = [...byKey.values()].map((group) => {
    const [{ identity, account, resource }] = group;
    return { identity, source: (account ?? resource).source, members: group.flatMap((grant) => grant.members), obstacles: account ? obstaclesOf(account) : [] };
  });
  return [...reachable, ...closedAccounts(index, new Set(grants.map(({ account }) => account)))];
}

/** Service accounts that are disabled and that nobody may impersonate: how a closed trust looks. Accounts without members are no identities otherwise. */
function closedAccounts(index: ResourceIndex, reachable: ReadonlySet<Resource | undefined>): IdentityDocument[] {
  return index.resources
    .filter((resource) => resource.type === ACCOUNT && resource.properties.disabled === true && !reachable.has(resource))
    .map((resource) => ({ identity: nameOf(index, resource), source: resource.source, members: [], obstacles: obstaclesOf(resource) }));
}

function grantOf(index: ResourceIndex, resource: Resource, reader: MemberReader): Grant | undefined {
  const [, kind, form] = GRANT.exec(resource.type) ?? [];
  if (kind === undefined) return undefined;
  const members = form === 'policy' ? [wholePolicy(resource)] : withConditions(resource, reader.read(resource));
  const role = shown(index, resource, resource.properties.role);
  return kind === SERVICE_ACCOUNT ? onAccount(index, resource, form === 'policy' ? undefined : role, members) : onTarget(index, resource, kind, role, members);
}

/** With a role that gives the account's credentials away, the identity is the account; with another, the role on it. */
function onAccount(index: ResourceIndex, resource: Resource, role: string | undefined, members: MemberDocument[]): Grant {
  const { account, name } = accountOf(index, resource);
  const impersonates = role === undefined || IMPERSONATION_ROLES.has(role);
  const identity = impersonates ? name : `${role} on service account ${name}`;
  return { key: `${account?.source ?? ''} ${identity}`, identity, account, resource, members };
}

/** The account as a resource of the artifact, or by its email. */
function accountOf(index: ResourceIndex, resource: Resource): { account?: Resource; name: string } {
  const id = resource.properties.service_account_id;
  const [piece, ...rest] = id instanceof Text ? id.pieces : [];
  const found = piece === undefined || typeof piece === 'string' || rest.length > 0 ? undefined : index.attributeOf(resource, piece);
  if (found?.resource.type !== ACCOUNT) return { name: shown(index, resource, id).replace(/^projects\/[^/]+\/serviceAccounts\//, '') };
  return { account: found.resource, name: nameOf(index, found.resource) };
}

/** The id of a service account, or its address where the artifact leaves the id open. */
function nameOf(index: ResourceIndex, account: Resource): string {
  const accountId = index.settled(account, account.properties.account_id);
  return accountId && 'known' in accountId ? accountId.known : account.id;
}

function onTarget(index: ResourceIndex, resource: Resource, kind: string, role: string, members: MemberDocument[]): Grant {
  const target = Object.keys(resource.properties).filter((name) => !NOT_A_TARGET.has(name) && resource.properties[name] instanceof Text).sort()
    .map((name) => shown(index, resource, resource.properties[name]));
  const identity = `${role === '' ? 'the policy' : role} on ${kind.replaceAll('_', ' ')} ${target.join(' ')}`;
  return { key: `${resource.source.split('#', 1)[0]} ${identity}`, identity, resource, members };
}

function shown(index: ResourceIndex, resource: Resource, value: Value | undefined): string {
  return value instanceof Text ? index.resolve(resource, value).toString() : '';
}

/** An IAM condition looks at the request, which is not known here; a resource that is repeated, at what repeats it. */
function withConditions(resource: Resource, members: MemberDocument[]): MemberDocument[] {
  const where = `${resource.source}.condition`;
  const condition = isStated(resource.properties.condition) ? [{ where, text: 'the grant has an IAM condition, which is not evaluated', verdict: Verdict.UNKNOWN } as const] : [];
  const obstacles = [...obstaclesOf(resource), ...condition];
  return members.map((member) => ({ ...member, obstacles: [...member.obstacles, ...obstacles] }));
}

/** A policy as one document: it replaces all other grants, and is not read. */
function wholePolicy({ source }: Resource): MemberDocument {
  return { source, member: 'policy_data', providers: [], obstacles: [{ where: source, text: 'whole policies are not read', verdict: Verdict.UNKNOWN }] };
}
