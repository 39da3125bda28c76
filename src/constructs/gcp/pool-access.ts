import { ServiceAccountIamMember } from '@cdktf/provider-google/lib/service-account-iam-member';
import { Construct } from 'constructs';
import { accountKey } from './account-registry';
import { ActedAs, openBound, PoolPlace, RunbookNames } from './closing';
import { emailIn, emailOf, requireAccountName } from './existing-account';
import { PoolGrant } from './pool-grant';
import { PoolState } from './pool-state';
import { PoolTrust } from './pool-trust';
import { ProjectRole } from './project-role';
import { claimGrants, GrantContext, grantId, planGrants, writeGrant } from './role-grants';
import { noteGranted } from './tasks/granted-task';
import { PlannedRoles, planRoles } from './tasks/write-roles';
import { shortHash } from './text';
import { PoolRunbookOptions } from './trusted-pool-props';
import { gcpTrustChanged } from '../../internal/catalogue/gcp-guard';
import { escapeTerraform } from '../../internal/terraform';
import { memberSuffix, WORKLOAD_IDENTITY_USER } from '../../parties/gcp/facts';
import { TaskRole } from '../../parties/gcp/permissions';
import { BoundValue, ClosingGrant, ClosingPool, poolRunbook, workflowRunbook } from '../../parties/gcp/render';
import { ICloudTask, ownedByOthers, plainly, RunbookStep, TrustedWorkflow } from '../../trust';
import { warningsOfTask } from '../guard/granted-tasks';
import { AppGuard } from '../terraform/app-guard';
import { resolveText } from '../terraform/resolve-text';
import { noteTier, warn } from '../terraform/tier-notice';

interface Access {
  readonly accounts: ActedAs[];
  readonly grants: ClosingGrant[];
}

/** What a pool gives its workflows beside accounts of their own: members of policies of others, and the record of it all. */
export class PoolAccess {
  private readonly byWorkflow = new Map<string, Access>();

  constructor(
    private readonly construct: Construct,
    private readonly state: PoolState,
    private readonly context: GrantContext,
    private readonly trust: PoolTrust,
    /** What the members of the pool begin with. */
    private readonly memberStart: string,
  ) {}

  public memberOf(value: BoundValue): string {
    return `${this.memberStart}${escapeTerraform(memberSuffix(value))}`;
  }

  public impersonate(workflow: TrustedWorkflow, serviceAccountId: string, closed: boolean): PoolGrant {
    const name = resolveText(this.construct, requireAccountName(serviceAccountId));
    const { registry, provider, dependsOn } = this.context;
    registry.book.requireNotMade(this.construct, serviceAccountId);
    const policy = { key: `policy of ${accountKey(this.construct, serviceAccountId)}`, text: `the service account ${name}` };
    const idOf = (value: BoundValue) => `${workflow.name}-impersonates-${shortHash(name, memberSuffix(value))}`;
    const { bound } = this.state.admit(workflow, closed, (planned) => [
      registry.members(policy, this.unwritten(planned.bound, idOf).length),
      registry.book.share(this.construct, serviceAccountId, planned.trust, closed),
    ]);
    this.unwritten(bound, idOf).forEach((value) => {
      const [member, role] = [this.memberOf(value), WORKLOAD_IDENTITY_USER];
      const written = new ServiceAccountIamMember(this.construct, idOf(value), { serviceAccountId, role, member, dependsOn, provider });
      AppGuard.of(this.construct).watch(written, () => ({ service_account_id: serviceAccountId, role, member }), gcpTrustChanged);
    });
    this.actsAs(workflow, { email: emailIn(serviceAccountId) });
    const account = { name: serviceAccountId, email: emailOf(serviceAccountId) };
    return PoolGrant._make({ pool: this.construct, outputsId: `${workflow.name}-impersonates-${shortHash(name)}-outputs`, trust: this.trust, workflow, bound, permissions: ownedByOthers(`the service account ${name}`), account });
  }

  public grant(workflow: TrustedWorkflow, role: ProjectRole, closed: boolean): PoolGrant {
    const { construct, context } = this;
    const [grant] = planGrants([role], context);
    const idOf = (value: BoundValue) => `${workflow.name}-${grantId(construct, grant, memberSuffix(value))}`;
    const { bound } = this.state.admit(workflow, closed, (planned) => claimGrants(construct, [grant], this.unwritten(planned.bound, idOf).length, context));
    this.unwritten(bound, idOf).forEach((value) => writeGrant(construct, idOf(value), grant, this.memberOf(value), context));
    this.accessOf(workflow).grants.push({ role: role.role, on: { kind: 'project', project: grant.project } });
    const permissions = closed ? [] : [plainly(`${role.role} on the project ${grant.project}`)];
    return PoolGrant._make({ pool: construct, outputsId: `${workflow.name}-outputs`, trust: this.trust, workflow, bound, permissions });
  }

  public grantTask(workflow: TrustedWorkflow, task: ICloudTask, roles: readonly TaskRole[], closed: boolean): PoolGrant {
    const { construct, context } = this;
    const memberOf = (value: BoundValue) => ({ member: this.memberOf(value), prefix: `${workflow.name}-`, suffix: memberSuffix(value) });
    const warnings = warningsOfTask({ workflow }, task);
    const writes: PlannedRoles['write'][] = [];
    const { bound } = this.state.admit(workflow, closed, (planned) => {
      const { commits, write } = planRoles({ scope: construct, context, members: planned.bound.map(memberOf) }, roles);
      writes.push(write);
      return commits;
    });
    writes.forEach((write) => write());
    warn(construct, warnings);
    roles.forEach(({ role, on }) => this.accessOf(workflow).grants.push({ role, on }));
    const permissions = closed ? [] : task.needs.map(({ action, on }) => plainly(`${action} on ${resolveText(construct, on)}`));
    const grant = PoolGrant._make({ pool: construct, outputsId: `${workflow.name}-outputs`, trust: this.trust, workflow, bound, permissions });
    if (!closed) noteGranted(grant, construct, task);
    return grant;
  }

  /** Remembers for runbooks that a workflow acts as an account. */
  public actsAs(workflow: TrustedWorkflow, account: ActedAs): void {
    this.accessOf(workflow).accounts.push(account);
  }

  /** What closes one workflow by hand. */
  public closingRunbook(workflow: TrustedWorkflow, place: PoolPlace, given: PoolRunbookOptions): RunbookStep[] {
    const planned = this.state.requirePlanned(workflow);
    const plan = this.state.requirePlan();
    const names = new RunbookNames(place, given);
    const { accounts, grants } = this.accessOf(workflow);
    const isAlone = plan.planned.every((other) => other === planned || other.closed);
    return workflowRunbook({
      accounts: unique(accounts.map((account) => names.account(account))),
      grants: unique(grants.map((grant) => names.grant(grant))),
      members: names.members(openBound(plan, planned)),
    }, isAlone ? poolOf(place, names) : undefined);
  }

  /** What closes them all by hand. */
  public poolClosingRunbook(place: PoolPlace, given: PoolRunbookOptions): RunbookStep[] {
    const names = new RunbookNames(place, given);
    const accounts = [...this.byWorkflow.values()].flatMap((access) => access.accounts.map((account) => names.account(account)));
    return poolRunbook(poolOf(place, names), unique(accounts));
  }

  private accessOf(workflow: TrustedWorkflow): Access {
    const known = this.byWorkflow.get(workflow.name);
    if (known) return known;
    const access: Access = { accounts: [], grants: [] };
    this.byWorkflow.set(workflow.name, access);
    noteTier(this.construct, workflow.compile());
    return access;
  }

  /** What was granted before is not granted twice. */
  private unwritten(bound: readonly BoundValue[], idOf: (value: BoundValue) => string): BoundValue[] {
    return bound.filter((value) => this.construct.node.tryFindChild(idOf(value)) === undefined);
  }
}

const poolOf = ({ poolId }: PoolPlace, names: RunbookNames): ClosingPool => ({ poolId, project: names.project() });

const unique = <T>(items: T[]): T[] => [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
