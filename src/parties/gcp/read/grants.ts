import { MemberDocument } from '../artifact-document';
import { isStated, obstaclesOf, ResourceIndex } from './file';
import { MemberReader } from './members';
import { bindingsOf } from './policies';
import { Resource, scopeOf, Text, Value } from '../../../artifacts';
import { Explanation, locationKey, SourceLocation, Verdict } from '../../../trust';
import { IMPERSONATION_ROLES } from '../facts/limits';

const GRANT = /^google_(.+)_iam_(member|binding|policy)$/;
const SERVICE_ACCOUNT = 'service_account';
export const ACCOUNT = 'google_service_account';
/** Properties of a grant that do not say on what it is. */
const NOT_A_TARGET = new Set([
  'role', 'member', 'members', 'condition', 'policy_data', 'id', 'etag', 'count', 'for_each', 'provider', 'lifecycle', 'depends_on',
]);

/** What a resource gives a role on, and how: `project`, `member`; nothing for one that gives none. */
export const grantKindOf = ({ type }: Resource) => (GRANT.exec(type)?.slice(1) ?? []) as [kind?: string, form?: Grant['form']];

/** What a grant is on, for people: `project my-project`. */
export function targetInWords(index: ResourceIndex, resource: Resource, kind: string): string {
  const names = Object.keys(resource.properties).filter((name) => !NOT_A_TARGET.has(name) && resource.properties[name] instanceof Text).sort();
  const shown = names.map((name) => index.resolve(resource, resource.properties[name] as Text).toString());
  return `${kind.replaceAll('_', ' ')} ${shown.join(' ')}`;
}

/** A grant, and the identity that it makes reachable. */
export interface Grant {
  /** What it is on: grants on one thing share it. */
  readonly target: string;
  readonly role: string;
  readonly form: 'member' | 'binding' | 'policy';
  /** The resource that makes it: the bindings of one policy share it. */
  readonly madeBy: SourceLocation;
  readonly identity: string;
  /** The service account, where it is a resource of the artifact. */
  readonly account?: Resource;
  /** Whether its members become the service account that it is on. */
  readonly impersonated: boolean;
  readonly source: SourceLocation;
  readonly members: readonly MemberDocument[];
}

/** Reads what gives members a role on something. */
export class GrantReader {
  constructor(private readonly index: ResourceIndex, private readonly members: MemberReader) {}

  /** The grants of a resource; none for what is no grant. A policy as a whole has one for each of its bindings. */
  public read(resource: Resource): Grant[] {
    const [kind, form = 'member'] = grantKindOf(resource);
    if (kind === undefined) return [];
    if (form !== 'policy') return [this.grant(resource, resource, kind, form, this.membersOf(resource))];
    const bindings = bindingsOf(this.index, resource);
    return bindings?.map((binding) => this.grant(resource, binding, kind, form, this.membersOf(binding)))
      ?? [this.grant(resource, resource, kind, form, [unreadPolicy(resource)])];
  }

  private grant(maker: Resource, resource: Resource, kind: string, form: Grant['form'], members: readonly MemberDocument[]): Grant {
    const { role: stated } = resource.properties;
    const role = this.shown(resource, stated);
    const base = { role, form, madeBy: maker.source, source: resource.source, members };
    const on = kind === SERVICE_ACCOUNT ? this.onAccount(resource, isStated(stated) ? role : undefined) : this.onTarget(resource, kind, role);
    return { ...base, ...on };
  }

  /** With a role that gives the account's credentials away, the identity is the account; with another, the role on it. */
  private onAccount(resource: Resource, role: string | undefined): Pick<Grant, 'target' | 'identity' | 'account' | 'impersonated'> {
    const { account, name } = this.accountOf(resource);
    const impersonated = role === undefined || IMPERSONATION_ROLES.has(role);
    return { target: account ? locationKey(account.source) : `service account ${name}`, identity: impersonated ? name : `${role} on service account ${name}`, account, impersonated };
  }

  /** The account as a resource of the artifact, or by its email. */
  private accountOf(resource: Resource): { account?: Resource; name: string } {
    const id = resource.properties.service_account_id;
    const [piece, ...rest] = id instanceof Text ? id.pieces : [];
    const found = piece === undefined || typeof piece === 'string' || rest.length > 0 ? undefined : this.index.attributeOf(resource, piece);
    if (found?.resource.type !== ACCOUNT) return { name: this.shown(resource, id).replace(/^projects\/[^/]+\/serviceAccounts\//, '') };
    return { account: found.resource, name: nameOf(this.index, found.resource) };
  }

  private onTarget(resource: Resource, kind: string, role: string): Pick<Grant, 'target' | 'identity' | 'impersonated'> {
    const on = targetInWords(this.index, resource, kind);
    return { target: `${scopeOf(resource)} ${on}`, identity: `${role === '' ? 'the policy' : role} on ${on}`, impersonated: false };
  }

  private shown(resource: Resource, value: Value | undefined): string {
    return value instanceof Text ? this.index.resolve(resource, value).toString() : '';
  }

  /** An IAM condition looks at the request, which is not known here; a resource that is repeated, at what repeats it. */
  private membersOf(resource: Resource): MemberDocument[] {
    const where = `${resource.source}.condition`;
    const conditional = isStated(resource.properties.condition);
    const condition: Explanation = { where, text: 'the grant has an IAM condition, which is not evaluated', verdict: Verdict.UNKNOWN, ...asksForToken(resource.properties.condition) ? FAULTY_CONDITION : {} };
    const obstacles = [...obstaclesOf(resource), ...conditional ? [condition] : []];
    const notEvaluated = conditional ? `the IAM condition ${where}` : undefined;
    return this.members.read(resource).map((member) => ({ ...member, notEvaluated, obstacles: [...member.obstacles, ...obstacles] }));
  }
}

const FAULTY_CONDITION = { fault: 'attribute-in-iam-condition', text: 'the grant has an IAM condition on the token, of which such conditions know nothing; what IAM makes of it is not documented' };

/** Whether an IAM condition names what only a provider knows. @see https://docs.cloud.google.com/iam/docs/conditions-attribute-reference */
function asksForToken(condition: Value | undefined): boolean {
  if (condition instanceof Text) return /\b(?:attribute|assertion)\.|\bgoogle\.(?:subject|groups)\b/.test(condition.toString());
  return typeof condition === 'object' && condition !== null && Object.values(condition).some(asksForToken);
}

/** The id of a service account, or its address where the artifact leaves the id open. */
export function nameOf(index: ResourceIndex, account: Resource): string {
  const accountId = index.settled(account, account.properties.account_id);
  return typeof accountId === 'string' ? accountId : account.id;
}

/** A policy as one document, which the artifact does not settle. */
function unreadPolicy({ source }: Resource): MemberDocument {
  const text = 'policy_data is not settled: whom the policy as a whole lists is not known';
  return { source, member: 'policy_data', providers: [], obstacles: [{ where: source.text, text, verdict: Verdict.UNKNOWN }] };
}
