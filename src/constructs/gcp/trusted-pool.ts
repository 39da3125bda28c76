import { IamWorkloadIdentityPool } from '@cdktf/provider-google/lib/iam-workload-identity-pool';
import { IamWorkloadIdentityPoolProvider } from '@cdktf/provider-google/lib/iam-workload-identity-pool-provider';
import { Construct } from 'constructs';
import { enableApis } from './apis';
import { writeAuditLogs } from './audit-logs';
import { PoolPlace } from './closing';
import { PoolAccess } from './pool-access';
import { PoolGrant } from './pool-grant';
import { PoolNames, poolNames, requireAccountId } from './pool-names';
import { createPool, createPoolProvider, expectedProvider, lookUpPool, Pool, providerName, ProviderOptions } from './pool-provider';
import { PoolState } from './pool-state';
import { PoolTrust } from './pool-trust';
import { requireProject } from './project';
import { projectKey } from './project-key';
import { ProjectRole } from './project-role';
import { POOL_KINDS, SERVICE_ACCOUNT_KINDS } from './property-kinds';
import { registryOf } from './registry';
import { claimGrants, GrantContext, planGrants } from './role-grants';
import { GcpTask } from './tasks/gcp-task';
import { requireLiteral, requireShort, shortHash } from './text';
import {
  AuditLogOptions, PoolGrantOptions, PoolRunbookOptions, TrustedPoolProps, TrustedServiceAccountOptions,
} from './trusted-pool-props';
import { TrustedServiceAccount } from './trusted-service-account';
import { requireKeys } from './uploaded-keys';
import { gcpTrustChanged } from '../../internal/catalogue/gcp-guard';
import { wrongKind } from '../../internal/catalogue/props';
import { checkProps, having } from '../../internal/check-props';
import { located } from '../../internal/errors';
import { LIMITS, PRINCIPAL_SET } from '../../parties/gcp/facts';
import { BoundValue, PoolDocument } from '../../parties/gcp/render';
import { RunbookStep, TrustedWorkflow } from '../../trust';
import { AppGuard } from '../terraform/app-guard';
import { templateText } from '../terraform/template-text';

/** Apps in JavaScript: a task of another cloud has no roles. */
const isTask = having('_roles', 'needs');

/**
 * A workload identity pool with one provider, for the trusted workflows of one issuer.
 *
 * Two gates: the provider's condition takes tokens of the pool's tenants and workflows only; a service account or a role is
 * bound to a mapped value that only tokens of its own workflow carry. One workflow can never borrow what another one may do.
 * A token of more than 127 bytes of subject cannot come about, however long its branch.
 * @see https://docs.cloud.google.com/iam/docs/workload-identity-federation
 */
export class TrustedPool extends Construct {
  /** Id of the pool, with the salt. */
  public readonly poolId: string;

  /** Id of the provider. */
  public readonly providerId: string;

  /** The pool itself. @default - it exists already, and others own it */
  public readonly pool?: IamWorkloadIdentityPool;

  /** Full name of the pool: `projects/NUMBER/locations/global/workloadIdentityPools/POOL`. A reference: Terraform knows it. */
  public readonly poolName: string;

  /** The provider itself. Its condition and mapping follow the workflows that are added. */
  public readonly poolProvider: IamWorkloadIdentityPoolProvider;

  /** Full name of the provider: `projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER`. */
  public readonly providerName: string;

  private readonly context: GrantContext;
  private readonly state: PoolState;
  private readonly trust: PoolTrust;
  private readonly access: PoolAccess;
  private readonly projectNumber?: string;

  /**
   * Throws for ids, names and projects that Google would refuse, for a pool that the app makes for the same project already, and for an existing
   * pool that has a provider.
   */
  constructor(scope: Construct, id: string, props: TrustedPoolProps) {
    super(scope, id);
    located(this.node.path, () => checkProps('TrustedPool', props, POOL_KINDS));
    const { project, provider } = props;
    const names = located(this.node.path, () => this.check(props));
    this.poolId = names.poolId;
    this.providerId = names.providerId;
    const keys = located(this.node.path, () => props.uploadedKeys === undefined ? undefined : requireKeys(props.uploadedKeys));
    this.state = new PoolState(this, names.poolId, { issuer: props.issuer, ownIssuer: keys !== undefined });
    const apis = props.enableApis ? [...enableApis(this, props)] : undefined;
    this.pool = props.existing ? undefined : createPool(this, names, { state: this.state, project, provider, dependsOn: apis });
    const pool = this.pool ?? lookUpPool(this, names.poolId, { project, provider, dependsOn: apis });
    this.poolName = pool.name;
    const projectNumber = props.projectNumber?._bind(this, { provider, dependsOn: apis });
    this.projectNumber = projectNumber;
    const options = { pool, ...names, state: this.state, keys, project, projectNumber, provider };
    this.poolProvider = createPoolProvider(this, options);
    this.providerName = projectNumber === undefined ? this.poolProvider.name : providerName(projectNumber, names.poolId, names.providerId);
    this.context = { registry: registryOf(this), project, provider, apis, dependsOn: this.pool ? undefined : [this.poolProvider] };
    this.trust = new PoolTrust(this, this.state, this.context, this.providerName);
    this.access = new PoolAccess(this, this.state, this.context, this.trust, templateText(PRINCIPAL_SET, this.poolName));
    this.watch(pool, options);
  }

  /** What Google evaluates: the mapping, the condition, and the values that each workflow is bound to. Throws while there is no workflow. */
  public get document(): PoolDocument {
    return this.trust.document;
  }

  /** The audience that tokens for this pool carry. Throws while there is no workflow. */
  public get audience(): string {
    return this.trust.audience;
  }

  /**
   * Creates a service account that exactly the runs of a workflow may impersonate, by an authoritative binding.
   * Throws for a workflow that does not fit into this pool, an id that Google would refuse, one that is made twice, and the 101st of a project.
   */
  public addServiceAccount(workflow: TrustedWorkflow, options: TrustedServiceAccountOptions): TrustedServiceAccount {
    return located(this.node.path, () => {
      checkProps('addServiceAccount', options, SERVICE_ACCOUNT_KINDS);
      const { accountId, displayName, project, id } = this.checkAccount(workflow, options);
      const { closed = false } = options;
      const { registry } = this.context;
      registry.book.checkMade(accountId, project);
      const grants = planGrants(options.roleAssignments ?? [], this.context);
      const path = `${this.node.path}/${id}`;
      const { bound } = this.state.admit(workflow, closed, (planned) => [
        registry.account(projectKey(this, project), accountId, path),
        registry.members({ key: `policy of ${path}`, text: `the service account ${accountId}` }, planned.bound.length),
        ...claimGrants(this, grants, closed ? 0 : 1, this.context),
      ]);
      const memberOf = (value: BoundValue) => this.access.memberOf(value);
      const { context, trust } = this;
      const made = TrustedServiceAccount._make(this, id, { accountId, displayName, project, bound, memberOf, grants, context, closed, trust, workflow });
      registry.book.make(made.account, made.serviceAccountName, { accountId, project });
      this.access.actsAs(workflow, { accountId, project });
      return made;
    });
  }

  /**
   * Lets the runs of a workflow impersonate a service account that exists. Its other members stay.
   * Throws for a workflow that does not fit into this pool, and for service accounts of `addServiceAccount`, whose binding would remove the
   * member. Several workflows that act as one service account act for each other: each of them has to acknowledge `gcp/shared-identity`.
   * @param serviceAccountName `projects/PROJECT/serviceAccounts/EMAIL`, or a reference of cdktf to such a name
   */
  public allowImpersonation(workflow: TrustedWorkflow, serviceAccountName: string, options: PoolGrantOptions = {}): PoolGrant {
    return located(this.node.path, () => this.access.impersonate(workflow, serviceAccountName, options.closed ?? false));
  }

  /**
   * Gives the runs of a workflow a role on a project directly, without a service account. Some services do not take federated tokens.
   * Throws for a workflow that does not fit into this pool, and for more principals than an allow policy holds.
   * @see https://docs.cloud.google.com/iam/docs/federated-identity-supported-services
   */
  public grantProjectRole(workflow: TrustedWorkflow, role: ProjectRole, options: PoolGrantOptions = {}): PoolGrant {
    return located(this.node.path, () => this.access.grant(workflow, role, options.closed ?? false));
  }

  /**
   * Gives the runs of a workflow a task directly, without a service account: the roles that it needs, on what it works on. Some services do not take
   * federated tokens, and what a RoleBinding of Kubernetes calls them is not settled here: for those, `task.grantTo(account)` gives it to a service account.
   * Throws for a workflow that does not fit into this pool, and for more principals than an allow policy holds.
   * @see https://docs.cloud.google.com/iam/docs/federated-identity-supported-services
   */
  public grantTask(workflow: TrustedWorkflow, task: GcpTask, options: PoolGrantOptions = {}): PoolGrant {
    return located(this.node.path, () => {
      if (!isTask(task)) throw wrongKind('task', task, "GcpTask.pushImages({ project: 'my-production', location: 'europe-west1', repository: 'app' })");
      return this.access.grantTask(workflow, task, task._roles, options.closed ?? false);
    });
  }

  /**
   * What to run in the minutes before a deployment with `closed` is through: it disables the service accounts that were made for the workflow, and
   * removes it from every policy that the pool wrote; where no other workflow is open in the pool, it disables the pool. Disabling the
   * provider would leave the tokens that it gave alive. Throws for what only the deployment knows and nobody gives, and for a workflow that was not added.
   * @see https://docs.cloud.google.com/iam/docs/reference/rest/v1/projects.serviceAccounts/disable
   */
  public closingRunbook(workflow: TrustedWorkflow, options: PoolRunbookOptions = {}): RunbookStep[] {
    return located(this.node.path, () => this.access.closingRunbook(workflow, this.place, options));
  }

  /** The same for all workflows at once: it disables the pool, and every service account that its workflows act as. */
  public poolClosingRunbook(options: PoolRunbookOptions = {}): RunbookStep[] {
    return located(this.node.path, () => this.access.poolClosingRunbook(this.place, options));
  }

  /**
   * Logs who exchanged a token, and who acted as which service account: data-access logs of `sts.googleapis.com` and `iam.googleapis.com`,
   * `ADMIN_READ`. Google writes none of them unless it is told; they are billed by volume.
   *
   * **Authoritative for these two services**: whatever the project's audit configuration says of them elsewhere (other log types,
   * exempted members) is overwritten. Look first: `gcloud projects get-iam-policy PROJECT --format='yaml(auditConfigs)'`. Other services,
   * and an entry for `allServices`, stay as they are.
   *
   * Throws where nobody names a project, and for a project whose logs the app configures already.
   * @see https://docs.cloud.google.com/iam/docs/audit-logging/examples-workload-identity
   */
  public addAuditLogs(options: AuditLogOptions = {}): void {
    located(this.node.path, () => writeAuditLogs(this, options, this.context));
  }

  /** From here on pool and provider are written as they are planned, and what lets others into the pool is an error. */
  private watch(pool: Pool, options: ProviderOptions): void {
    const { poolId, project, projectNumber } = options;
    const guard = AppGuard.of(this);
    if (this.pool) guard.watch(this.pool, () => ({ workload_identity_pool_id: poolId, disabled: this.state.closed || undefined, project }), gcpTrustChanged);
    guard.watch(this.poolProvider, () => expectedProvider(options), gcpTrustChanged);
    const address = `${pool === this.pool ? '' : 'data.'}${pool.terraformResourceType}.${pool.friendlyUniqueId}`;
    this.context.registry.held.add(this, address, { poolId, project, projectNumber });
  }

  private check(props: TrustedPoolProps): PoolNames {
    const names = poolNames(props);
    if (props.project !== undefined) requireProject(props.project);
    if (props.issuer !== undefined) requireLiteral('issuer', props.issuer);
    props.existing?._check(names.poolId, names.providerId);
    registryOf(this).pool(projectKey(this, props.project), names.poolId, this.node.path)();
    return names;
  }

  private checkAccount(workflow: TrustedWorkflow, { accountId, displayName = workflow.name, project = this.context.project }: TrustedServiceAccountOptions) {
    requireAccountId(accountId);
    requireShort('displayName', displayName, LIMITS.accountDisplayNameBytes, 'bytes');
    if (project !== undefined) requireProject(project);
    const isElsewhere = project !== this.context.project && project !== undefined;
    const id = isElsewhere ? `${accountId}-${shortHash(projectKey(this, project).key)}` : accountId;
    return { accountId, displayName, project, id };
  }

  private get place(): PoolPlace {
    return { poolId: this.poolId, project: this.context.project, projectNumber: this.projectNumber };
  }
}
