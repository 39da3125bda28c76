import { FederatedIdentityCredential } from '@cdktf/provider-azurerm/lib/federated-identity-credential';
import { RoleAssignment } from '@cdktf/provider-azurerm/lib/role-assignment';
import { TerraformOutput, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { AzureCloud } from './azure-cloud';
import { AzureRoleAssignment } from './azure-role-assignment';
import { BindContext, BoundIdentity } from './identity-binder';
import { PlannedRole, planRole } from './plan-role';
import { identityKey, registryOf } from './registry';
import { requireGuid, resolveText } from './text';
import { TrustedIdentityProps } from './trusted-identity-props';
import { watchCredentials } from './validation';
import { azureDuplicateRole } from '../../internal/catalogue/azure-rbac';
import { located } from '../../internal/errors';
import { escapeTerraform } from '../../internal/terraform';
import { tokenEngine } from '../../internal/tokens';
import { FederatedCredential, ManagedIdentityDocument } from '../../parties/azure/document';
import { LOGIN_ACTION, loginInputs } from '../../parties/azure/login';
import { render } from '../../parties/azure/render';
import { Enforcement, LoginStep, Party } from '../../trust';
import { AppLedger } from '../../trust/app-ledger';

/**
 * A user-assigned managed identity that exactly the runs of one trusted workflow may act as.
 *
 * One standard federated identity credential for each exact subject, 20 at most, written one after the other: Azure refuses
 * concurrent writes to one identity. Nothing is created unless everything is enforced or acknowledged.
 * @see https://learn.microsoft.com/en-us/entra/workload-id/workload-identity-federation-considerations
 */
export class TrustedIdentity extends Construct {
  /** What Entra evaluates: the credentials, in the order of their subjects. Literal, for snapshot tests. */
  public readonly document: ManagedIdentityDocument;

  /** How each requirement of the trusted workflow is enforced here, or why not and who acknowledged it. */
  public readonly enforcements: Enforcement[];

  /** The audience that a job asks its token for. */
  public readonly audience: string;

  private readonly context: BindContext;
  private readonly identity: BoundIdentity;
  private readonly roles = new Map<string, PlannedRole>();
  private readonly loginSubscription?: string;

  /**
   * Throws for every wrong input, and for each requirement that a standard credential cannot enforce and nobody acknowledged,
   * before it creates anything.
   */
  constructor(scope: Construct, id: string, props: TrustedIdentityProps) {
    super(scope, id);
    const { workflow, identity: source, cloud = AzureCloud.GLOBAL, provider } = props;
    this.context = { construct: this, cloud: cloud._facts, registry: registryOf(this), provider };
    const rendering = located(this.node.path, () => render(workflow.compile(), { cloud: cloud._facts }));
    this.document = rendering.document;
    this.audience = rendering.document.credentials[0].audience;
    this.enforcements = rendering.enforcements;
    this.loginSubscription = props.subscriptionId;
    located(this.node.path, () => this.check(props));
    this.identity = source._binder.bind(this.context);
    if (source._binder.id === undefined) this.context.registry.claimCredentials(this.identity.key, this.document.credentials, this.node.path);
    this.document.credentials.forEach((credential) => this.writeCredential(credential));
    this.roles.forEach((role) => this.writeRole(role));
    watchCredentials(TerraformStack.of(this), this.context.registry);
  }

  /** Resource id of the identity. */
  public get identityId(): string {
    return this.identity.id;
  }

  /** Client id, with which pipelines log in. */
  public get clientId(): string {
    return this.identity.clientId;
  }

  /** Object id of the service principal, to which roles are assigned. */
  public get principalId(): string {
    return this.identity.principalId;
  }

  /** The Entra tenant of the identity. */
  public get tenantId(): string {
    return this.identity.tenantId;
  }

  /** Resource group of the identity. */
  public get resourceGroupName(): string {
    return this.identity.resourceGroupName;
  }

  /**
   * The step by which a pipeline logs in as this identity. Client and tenant id of a new identity are references: they are known once it
   * is deployed.
   */
  public get login(): LoginStep {
    const told = [...this.roles.values()].find(({ subscription }) => subscription !== undefined)?.subscription;
    const inputs = loginInputs({
      cloud: this.context.cloud,
      audience: this.audience,
      clientId: this.clientId,
      tenantId: this.tenantId,
      subscriptionId: this.loginSubscription ?? told?.split('/')[2],
    });
    return { party: Party.AZURE, action: LOGIN_ACTION.value, inputs };
  }

  /**
   * Gives the identity one more role.
   * Throws for a role that is too broad, and for one that it has at that scope already.
   */
  public addRoleAssignment(assignment: AzureRoleAssignment): void {
    const role = located(this.node.path, () => this.planRole(assignment, this.identityId));
    this.writeRole(role);
  }

  /** Writes each input of the login as a TerraformOutput of the stack. Once only; the second call does nothing. */
  public addLoginOutputs(): void {
    if (this.node.tryFindChild('Login')) return;
    const outputs = new Construct(this, 'Login');
    Object.entries(this.login.inputs).forEach(([name, value]) =>
      new TerraformOutput(outputs, name, { value: tokenEngine(value) ? value : escapeTerraform(value), description: `${LOGIN_ACTION.value}: ${name}` }));
  }

  /** Everything that can be wrong with the props and with what the app has already. Creates nothing. */
  private check({ workflow, identity: { _binder: source }, roleAssignments = [], subscriptionId }: TrustedIdentityProps): void {
    AppLedger.of(this.node.root).claim(workflow, this.node.path)();
    source.check(this.context);
    if (subscriptionId !== undefined) requireGuid('subscription id', subscriptionId);
    if (source.id !== undefined) this.context.registry.claimCredentials(identityKey(this, source.id), this.document.credentials, this.node.path);
    roleAssignments.forEach((assignment) => this.planRole(assignment, source.id, source.resourceGroupName));
  }

  private planRole(assignment: AzureRoleAssignment, identityId?: string, resourceGroupName: string = this.resourceGroupName): PlannedRole {
    const role = planRole(this, assignment, {
      resourceGroupName: resolveText(this, resourceGroupName),
      identityId: identityId === undefined ? undefined : resolveText(this, identityId),
    });
    if (this.roles.has(role.id)) throw azureDuplicateRole(assignment.role.label, role.config.scope);
    this.roles.set(role.id, role);
    return role;
  }

  /** `parent_id` and `resource_group_name` are what azurerm before 4.65 reads; until 5.0 later versions take them too. */
  private writeCredential({ name, issuer, subject, audience }: FederatedCredential): void {
    const { registry, provider } = this.context;
    registry.chain(TerraformStack.of(this), this.identity.key, (previous) => new FederatedIdentityCredential(this, name, {
      name,
      issuer: escapeTerraform(issuer),
      subject: escapeTerraform(subject),
      audience: [escapeTerraform(audience)],
      parentId: this.identityId,
      resourceGroupName: this.resourceGroupName,
      dependsOn: previous && [previous],
      provider,
    }));
  }

  private writeRole({ id, config }: PlannedRole): void {
    new RoleAssignment(this, id, { ...config, principalId: this.principalId, provider: this.context.provider });
  }
}
