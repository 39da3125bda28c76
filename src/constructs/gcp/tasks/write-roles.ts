import { TerraformResource } from 'cdktf';
import { Construct } from 'constructs';
import { MemberConfig, targetAttributes, writeMember } from './member-kinds';
import { gcpTrustChanged } from '../../../internal/catalogue/gcp-guard';
import { objectCondition, Place, placeName, TaskRole } from '../../../parties/gcp/permissions';
import { Commit } from '../../../trust';
import { AppGuard } from '../../terraform/app-guard';
import { templateText } from '../../terraform/template-text';
import { accountKey } from '../account-registry';
import { projectKey, ProjectKey } from '../project-key';
import { ProjectRole } from '../project-role';
import { GrantContext, grantId } from '../role-grants';
import { shortHash } from '../text';

/** How allow policies call a holder. */
export interface HolderMember {
  readonly member: string;
  /** What ids of constructs begin with. @default - nothing: the scope has no other holder */
  readonly prefix?: string;
  /** What tells it from other members of the scope. @default - nothing: there is one */
  readonly suffix?: string;
}

/** Who is given a task, as far as it has to be known for writing members. */
export interface TaskHolder {
  /** Where the members are written. */
  readonly scope: Construct;
  /** None where its trust is closed. */
  readonly members: readonly HolderMember[];
  readonly context: GrantContext;
}

interface PlannedMember {
  readonly id: string;
  readonly role: TaskRole;
  readonly member: string;
}

/** Roles that were checked, and what is left to do. */
export interface PlannedRoles {
  readonly commits: Commit[];
  /** Gives back what it wrote. */
  readonly write: () => TerraformResource[];
}

/** The roles of a task that its holder has not; nothing for a closed one. Throws before anything is written. */
export function planRoles(holder: TaskHolder, roles: readonly TaskRole[]): PlannedRoles {
  const { scope, context } = holder;
  roles.forEach(({ on }) => requireOfNobody(holder, on));
  const planned = roles.flatMap((role) => holder.members.map((one) => ({ id: memberId(scope, role, one), role, member: one.member })));
  const missing = planned.filter(({ id }) => scope.node.tryFindChild(id) === undefined);
  return { commits: claim(scope, missing, context), write: () => missing.map((one) => write(holder, one)) };
}

/** To act as an account that another workflow acts as is to be that workflow. */
function requireOfNobody({ scope, context }: TaskHolder, place: Place): void {
  if (place.kind === 'service-account') context.registry.book.requireOfNobody(scope, place.name);
}

function write(holder: TaskHolder, { id, role: { role, on }, member }: PlannedMember): TerraformResource {
  const { scope, context: { provider, dependsOn } } = holder;
  const condition = conditionOf(on);
  const config: MemberConfig = { role, member, dependsOn, provider, condition };
  const written = writeMember(scope, id, on, config);
  const expected = () => {
    requireOfNobody(holder, on);
    return { ...targetAttributes(on), role, member, condition };
  };
  AppGuard.of(scope).watch(written, expected, gcpTrustChanged);
  return written;
}

/** What Google shows in its console beside the expression. */
function conditionOf(place: Place): MemberConfig['condition'] {
  if (place.kind !== 'bucket' || place.objects === undefined) return undefined;
  const title = place.objects.suffix === undefined ? 'objects-of-the-prefix' : 'locks-of-the-prefix';
  return { title, expression: templateText(objectCondition(place.bucket, place.objects)) };
}

/** The principals that policies get, each policy once. */
function claim(scope: Construct, planned: readonly PlannedMember[], { registry }: GrantContext): Commit[] {
  const policies = new Map<string, { readonly policy: ProjectKey; count: number }>();
  for (const { role: { on } } of planned) {
    const policy = policyOf(scope, on);
    const known = policies.get(policy.key) ?? { policy, count: 0 };
    policies.set(policy.key, { policy, count: known.count + 1 });
  }
  return [...policies.values()].map(({ policy, count }) => registry.members(policy, count));
}

/** The allow policy of a place, as the other grants of the app know it. */
function policyOf(scope: Construct, place: Place): ProjectKey {
  if (place.kind === 'project') return { key: `policy of project ${projectKey(scope, place.project).key}`, text: `project ${projectKey(scope, place.project).text}` };
  if (place.kind === 'service-account') return { key: `policy of ${accountKey(scope, place.name)}`, text: `the service account ${projectKey(scope, place.name).text}` };
  const { key, text } = projectKey(scope, placeName(withoutObjects(place)));
  return { key: `policy of ${key}`, text };
}

const withoutObjects = (place: Place): Place => place.kind === 'bucket' ? { kind: 'bucket', bucket: place.bucket } : place;

/** The same as that of the same role by another way; of what makes a member the one that it is. */
function memberId(scope: Construct, { role, on }: TaskRole, { prefix = '', suffix }: HolderMember): string {
  const more = suffix === undefined ? [] : [suffix];
  if (on.kind === 'project') return prefix + grantId(scope, { role: ProjectRole.of(role), project: on.project }, ...more);
  return `${prefix}${role.replace(/[^A-Za-z0-9]+/g, '-')}-${shortHash(projectKey(scope, placeName(on)).key, role, ...more)}`;
}
