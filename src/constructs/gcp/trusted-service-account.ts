import { ServiceAccount } from '@cdktf/provider-google/lib/service-account';
import { ServiceAccountIamBinding } from '@cdktf/provider-google/lib/service-account-iam-binding';
import { TerraformResource } from 'cdktf';
import { Construct } from 'constructs';
import { PoolTrust } from './pool-trust';
import { ProjectRole } from './project-role';
import { claimGrants, GrantContext, grantId, PlannedGrant, planGrants, writeGrant } from './role-grants';
import { grantTask } from './tasks/granted-task';
import { gcpTrustChanged } from '../../internal/catalogue/gcp-guard';
import { located } from '../../internal/errors';
import { escapeTerraform } from '../../internal/terraform';
import { WORKLOAD_IDENTITY_USER } from '../../parties/gcp/facts';
import { TaskRole } from '../../parties/gcp/permissions';
import { BoundValue } from '../../parties/gcp/render';
import { CloudLogin, Enforcement, ICloudTask, ITrustedIdentity, Party, PermissionInWords, TrustedWorkflow } from '../../trust';
import { AppGuard } from '../terraform/app-guard';
import { JudgedIdentity, permissionsInWords } from '../terraform/judged-identities';
import { writeLoginOutputs } from '../terraform/login-outputs';

/** What a pool makes a service account of. */
interface Made {
  readonly accountId: string;
  readonly displayName: string;
  readonly project?: string;
  readonly bound: readonly BoundValue[];
  readonly memberOf: (value: BoundValue) => string;
  readonly grants: PlannedGrant[];
  readonly context: GrantContext;
  readonly closed: boolean;
  readonly trust: PoolTrust;
  readonly workflow: TrustedWorkflow;
}

/**
 * A service account that exactly the runs of one trusted workflow may impersonate.
 *
 * Its binding is authoritative for `roles/iam.workloadIdentityUser`: whoever is added to it elsewhere is removed at the next apply.
 * What else the app writes to let others become it, a key or a member, fails the synthesis.
 * Where the trust is closed, the account is disabled, and has neither a binding nor roles.
 * Made by `TrustedPool.addServiceAccount`.
 */
export class TrustedServiceAccount extends Construct implements ITrustedIdentity {
  /** @internal */
  public static _make(scope: Construct, id: string, made: Made): TrustedServiceAccount {
    return new TrustedServiceAccount(scope, id, made);
  }

  /** Google. */
  public readonly party = Party.GCP;

  /** The runs that may impersonate the service account. */
  public readonly workflow: TrustedWorkflow;

  /** What its binding names: mapped values that only tokens of the workflow carry. None where the trust is closed. */
  public readonly bound: BoundValue[];

  /** The service account itself. */
  public readonly account: ServiceAccount;

  /** Its full name: `projects/PROJECT/serviceAccounts/EMAIL`. */
  public readonly serviceAccountName: string;

  private readonly context: GrantContext;
  private readonly closed: boolean;
  private readonly knownEmail?: string;
  private readonly trust: PoolTrust;

  private constructor(scope: Construct, id: string, { accountId, displayName, project, bound, memberOf, grants, context, closed, trust, workflow }: Made) {
    super(scope, id);
    const { provider, apis } = context;
    const dependsOn = apis && [...apis];
    this.workflow = workflow;
    this.trust = trust;
    this.bound = bound.map((value) => ({ ...value }));
    this.context = context;
    this.closed = closed;
    this.account = new ServiceAccount(this, 'Account', { accountId, displayName: escapeTerraform(displayName), disabled: closed || undefined, project, dependsOn, provider });
    AppGuard.of(this).watch(this.account, () => ({ account_id: accountId, disabled: closed || undefined, project }), gcpTrustChanged);
    this.knownEmail = emailOf(accountId, project);
    this.serviceAccountName = this.account.name;
    if (!closed) this.bind(bound.map(memberOf));
    grants.forEach((grant) => this.write(grant));
    AppGuard.of(this).judge(this.judged);
  }

  /** Its email, with which pipelines name it. */
  public get email(): string {
    return this.account.email;
  }

  /** What allow policies call it: `serviceAccount:EMAIL`. */
  public get member(): string {
    return this.account.member;
  }

  /** What Google evaluates, as plain data for snapshots: the provider of the pool, and of its bindings that of this workflow. */
  public get document(): Record<string, unknown> {
    return { ...this.trust.documentFor(this.workflow) };
  }

  /** How each requirement is held, at the exchange and at the identity. What the exchange holds changes as workflows are added to the pool. */
  public get enforcements(): Enforcement[] {
    return this.trust.enforcementsOf(this.workflow);
  }

  /** The audience that tokens for the pool carry. */
  public get audience(): string {
    return this.trust.audience;
  }

  /** The step by which a pipeline logs in as this service account. All literal, where the project and its number are. */
  public get login(): CloudLogin {
    return this.trust.loginAs(this.knownEmail ?? this.email);
  }

  /**
   * Gives the service account a role on a project; nothing, if it has it. Checks it and writes nothing where the trust is closed.
   * Throws where neither the role nor the pool names a project, and for more principals than an allow policy holds.
   */
  public addRoleAssignment(role: ProjectRole): void {
    located(this.node.path, () => {
      const grants = planGrants([role], this.context).filter((grant) => this.node.tryFindChild(grantId(this, grant)) === undefined);
      claimGrants(this, grants, this.closed ? 0 : 1, this.context).forEach((commit) => commit());
      grants.forEach((grant) => this.write(grant));
    });
  }

  /** What it may do, in words, as far as its stack tells: roles that other constructs gave it too. */
  public get permissions(): PermissionInWords[] {
    return permissionsInWords(this.judged);
  }

  private get judged(): JudgedIdentity {
    return { owner: this, trust: this.workflow.compile() };
  }

  /** Writes each value of the login as a TerraformOutput of the stack. Once only; the second call does nothing. */
  public addOutputs(): void {
    writeLoginOutputs(this, 'Login', 'Google', this.login);
  }

  /** Gives it a task. @internal */
  public _grant(task: ICloudTask, roles: readonly TaskRole[]): TerraformResource[] {
    const { context } = this;
    return located(this.node.path, () => grantTask(this, { scope: this, members: this.closed ? [] : [{ member: this.member }], context }, task, roles));
  }

  private bind(members: string[]): void {
    const { provider, dependsOn } = this.context;
    const { serviceAccountName: serviceAccountId } = this;
    const role = WORKLOAD_IDENTITY_USER;
    const binding = new ServiceAccountIamBinding(this, 'Users', { serviceAccountId, role, members: [...members], dependsOn, provider });
    AppGuard.of(this).watch(binding, () => ({ service_account_id: serviceAccountId, role, members }), gcpTrustChanged);
  }

  private write(grant: PlannedGrant): void {
    if (!this.closed) writeGrant(this, grantId(this, grant), grant, this.member, this.context);
  }
}

/** The email that Google will give the account; undefined where the project is not known, or has a domain in its id. */
function emailOf(accountId: string, project: string | undefined): string | undefined {
  const isPlain = project !== undefined && /^[a-z0-9-]+$/.test(project);
  return isPlain ? `${accountId}@${project}.iam.gserviceaccount.com` : undefined;
}
