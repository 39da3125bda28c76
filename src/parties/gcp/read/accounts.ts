import { IdentityDocument, MemberDocument } from '../artifact-document';
import { obstaclesOf, ResourceIndex } from './file';
import { ACCOUNT, Grant, GrantReader, nameOf } from './grants';
import { isFederated, MemberReader } from './members';
import { Resource } from '../../../artifacts';
import { Explanation, locationKey, Verdict } from '../../../trust';

/** Service accounts that federated tokens can impersonate, and roles that they hold directly, in the order of the artifact. */
export function identitiesOf(index: ResourceIndex, members: MemberReader): IdentityDocument[] {
  const reader = new GrantReader(index, members);
  const grants = withOverwritten(index.resources.flatMap((resource) => reader.read(resource)));
  const reachable = [...groupBy(grants, ({ target, identity }) => `${target} ${identity}`).values()]
    .filter((group) => group.some((grant) => grant.members.some(isFederated)))
    .map((group) => identityOf(group));
  const open = grants.filter((grant) => grant.members.some(isFederated)).map(({ account }) => account);
  return [...reachable, ...closedAccounts(index, new Set(open))];
}

function identityOf(group: readonly Grant[]): IdentityDocument {
  const [{ identity, account, impersonated, source }] = group;
  const members = group.flatMap((grant) => grant.members);
  return { identity, impersonated, source: account?.source ?? source, members, obstacles: account ? obstaclesOf(account) : [] };
}

/** Service accounts that are disabled and that no principal may impersonate: how a closed trust looks. Accounts without members are no identities otherwise. */
function closedAccounts(index: ResourceIndex, reachable: ReadonlySet<Resource | undefined>): IdentityDocument[] {
  return index.resources
    .filter((resource) => resource.type === ACCOUNT && resource.properties.disabled === true && !reachable.has(resource))
    .map((resource) => ({ identity: nameOf(index, resource), impersonated: true, source: resource.source, members: [], obstacles: obstaclesOf(resource) }));
}

/**
 * A policy sets all members of all roles, a binding all members of one role: what stands beside it, and is not listed in it, is taken away by
 * one run of Terraform and given back by the next.
 * @see https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/google_service_account_iam
 */
function withOverwritten(grants: readonly Grant[]): Grant[] {
  const byTarget = groupBy(grants, ({ target }) => target);
  return grants.map((grant) => {
    const others = byTarget.get(grant.target)!.filter((other) => locationKey(other.madeBy) !== locationKey(grant.madeBy) && setsAll(other, grant));
    const makers = groupBy(others, ({ madeBy }) => locationKey(madeBy));
    return makers.size === 0 ? grant : { ...grant, members: grant.members.map((member) => overwritten(grant, member, makers)) };
  });
}

const setsAll = ({ form, role }: Grant, grant: Grant) => form === 'policy' || (form === 'binding' && role === grant.role);

function overwritten({ role }: Grant, member: MemberDocument, makers: ReadonlyMap<string, readonly Grant[]>): MemberDocument {
  const lists = (others: readonly Grant[]) => others.some((other) => other.role === role && other.members.some((one) => one.member === member.member));
  const obstacles = [...makers.values()].filter((others) => !lists(others)).map(([{ madeBy }]): Explanation =>
    ({ where: madeBy.text, text: `it sets all members and does not list ${member.member}: which of the two stays is not settled`, verdict: Verdict.UNKNOWN }));
  return { ...member, obstacles: [...member.obstacles, ...obstacles] };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
