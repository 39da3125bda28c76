import { IdentityDocument } from '../artifact-document';
import { GivenRole, GrantedOn, knownWay, plainPowersOfGrant, powersOfGrant, RolePermission, UnknownRolePermission } from '../permissions';
import { blockOf, isStated, ResourceIndex } from './file';
import { givenOn } from './given-on';
import { ACCOUNT, grantKindOf, targetInWords } from './grants';
import { bindingsOf } from './policies';
import { roleOf } from './roles';
import { longestSession } from './session';
import { Resource, scopeOf, Text, Value } from '../../../artifacts';
import { IdentityPermissions, locationKey, Reach, TrustingIdentity } from '../../../trust';

const CONTAINERS = ['project', 'folder', 'organization'];
const POOL = 'iam_workload_identity_pool';
const SERVICE_ACCOUNT = 'service_account';
/** The kind of a member, in front of its first colon. */
const ACCOUNT_MEMBER = 'serviceAccount';

/** A role on something, and who has it. */
interface RoleGrant {
  readonly resource: Resource;
  readonly kind: string;
  /** For people: `project my-project`. */
  readonly on: string;
  readonly role: Text | undefined;
  /** The service account that it is on, where the files hold it. */
  readonly account?: Resource;
}

/** What service accounts and direct grants may do, as far as the files give roles. */
export class AccountPermissions {
  private byMember?: ReadonlyMap<string, readonly RoleGrant[]>;
  private bySource?: ReadonlyMap<string, RoleGrant>;

  constructor(private readonly index: ResourceIndex) {}

  /** Of a service account that tokens become, all roles that it is given; of a direct grant, the one role that it is. */
  public of(document: IdentityDocument, { alsoNamed = [] }: Pick<TrustingIdentity, 'alsoNamed'>): IdentityPermissions {
    this.readAll();
    const direct = this.bySource!.get(locationKey(document.source));
    const keys = [locationKey(document.source), ...[document.identity, ...alsoNamed].filter((name) => name.includes('@'))];
    const grants = document.impersonated === true ? [...new Set(keys.flatMap((key) => this.byMember!.get(key) ?? []))] : direct ? [direct] : [];
    const read = grants.flatMap((grant) => this.permission(grant, document));
    return { permissions: read.flatMap((one) => 'held' in one ? [one] : []), unknown: read.flatMap((one) => 'held' in one ? [] : [one]), longest: longestSession(document) };
  }

  private readAll(): void {
    if (this.byMember) return;
    const grants = this.index.resources.flatMap((resource) => this.grantsOf(resource));
    const byMember = new Map<string, RoleGrant[]>();
    for (const grant of grants) for (const key of this.membersOf(grant)) byMember.set(key, [...byMember.get(key) ?? [], grant]);
    this.byMember = byMember;
    this.bySource = new Map(grants.map((grant) => [locationKey(grant.resource.source), grant]));
  }

  /** The bindings of a policy that files leave open are nobody's. */
  private grantsOf(resource: Resource): RoleGrant[] {
    const [kind, form] = grantKindOf(resource);
    if (kind === undefined) return [];
    const bindings = form === 'policy' ? bindingsOf(this.index, resource) ?? [] : [resource];
    return bindings.map((binding) => {
      const { role, service_account_id: id } = binding.properties;
      const account = kind === SERVICE_ACCOUNT ? this.accountOf(binding, id) : undefined;
      return { resource: binding, kind, on: targetInWords(this.index, binding, kind), role: role instanceof Text ? role : undefined, account };
    });
  }

  private accountOf(from: Resource, value: Value | undefined): Resource | undefined {
    const [piece, ...rest] = value instanceof Text ? value.pieces : [];
    const found = rest.length === 0 && typeof piece === 'object' ? this.index.attributeOf(from, piece) : undefined;
    return found?.resource.type === ACCOUNT ? found.resource : undefined;
  }

  /** Service accounts by the place of their resource, and by their email. */
  private membersOf({ resource }: RoleGrant): string[] {
    const { member, members } = resource.properties;
    const all = [member, ...Array.isArray(members) ? members : [members]].filter((one): one is Text => one instanceof Text);
    return all.flatMap((text) => {
      const [kind, email] = (this.index.resolve(resource, text).literal ?? '').split(':');
      const references = text.pieces.filter((piece) => typeof piece === 'object');
      const account = references.length === 1 && text.pieces.length <= 2 ? this.index.attributeOf(resource, references[0])?.resource : undefined;
      return [...kind === ACCOUNT_MEMBER && email !== undefined ? [email] : [], ...account?.type === ACCOUNT ? [locationKey(account.source)] : []];
    });
  }

  /** Where a condition leaves open which powers the role gives over all that is there, that is said, beside those that it gives over anything. */
  private permission(grant: RoleGrant, { source }: IdentityDocument): (RolePermission | UnknownRolePermission)[] {
    const { resource, kind, on, account } = grant;
    const [role, custom] = grant.role === undefined ? [] : roleOf(this.index, resource, grant.role);
    if (role === undefined) return [{ unsettled: `a role that the files leave open, on ${on}`, source: resource.source }];
    const given: GivenRole = { action: this.index.resolve(resource, grant.role!).literal ?? role, ...givenOn(this.index, resource, kind) };
    if (custom === undefined && !role.startsWith('roles/')) return [{ unsettled: `what ${role} permits, on ${on}`, source: resource.source, given }];
    const isSelf = account !== undefined && locationKey(account.source) === locationKey(source);
    const reaches = isSelf ? [] : this.reachesOf(grant, role);
    const where = isSelf ? GrantedOn.ITSELF : grantedOn(grant);
    const [broad, plain] = [powersOfGrant(role, where, custom), plainPowersOfGrant(role, where, custom)];
    const narrowed = isNarrowed(resource.properties.condition);
    const notEvaluated = narrowed ? { notEvaluated: `the IAM condition ${resource.source}.condition` } : {};
    const held = { held: `${role} on ${on}`, source: resource.source, ...notEvaluated };
    if (narrowed && broad.length + reaches.length > 0) {
      const unsettled = `what the condition leaves of ${role} on ${on}`;
      // Given once: as what it certainly is, or as what is unknown.
      return plain.length === 0 ? [{ unsettled, source: resource.source, given }] : [{ ...held, powers: plain, given }, { unsettled, source: resource.source }];
    }
    return [{ ...held, powers: [...broad, ...plain], ...reaches.length === 0 ? {} : { reaches }, given }];
  }

  /** The other service account of which the role lets its holder become. */
  private reachesOf({ kind, account, resource }: RoleGrant, role: string): Reach[] {
    const how = kind === SERVICE_ACCOUNT ? knownWay(role) : undefined;
    if (how === undefined) return [];
    if (account) return [{ name: account.id, isPattern: false, within: scopeOf(account), how }];
    const id = this.index.settled(resource, resource.properties.service_account_id);
    return typeof id === 'string' ? [{ name: id.replace(/^projects\/[^/]+\/serviceAccounts\//, ''), isPattern: false, how }] : [];
  }
}

function grantedOn({ kind }: RoleGrant): GrantedOn {
  if (CONTAINERS.includes(kind)) return GrantedOn.CONTAINER;
  return kind === POOL ? GrantedOn.POOL : GrantedOn.ELSE;
}

/** Whether it leaves less than the role. A condition that asks for the time alone leaves the role as it is until then. */
function isNarrowed(condition: Value | undefined): boolean {
  if (!isStated(condition)) return false;
  const expression = blockOf(condition)?.expression;
  return !(expression instanceof Text && expression.literal !== undefined && /^\s*request\.time\s*<\s*timestamp\([^()]*\)\s*$/.test(expression.literal));
}
