import { FederatedIdentityCredential } from '@cdktf/provider-azurerm/lib/federated-identity-credential';
import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { AzureCloud } from './azure-cloud';
import { AzureRoleAssignment } from './azure-role-assignment';
import { guardCredential } from './guard';
import { BindContext, BoundIdentity } from './identity-binder';
import { identityRunbook } from './identity-runbook';
import { addLoginOutputs } from './login-outputs';
import { PlannedRole, RoleHolder } from './plan-role';
import { IDENTITY_KINDS } from './property-kinds';
import { identityKey, registryOf } from './registry';
import { RoleBook } from './role-book';
import { requireGuid, resolveText } from './text';
import { TrustedIdentityProps } from './trusted-identity-props';
import { watchCredentials } from './validation';
import { writeRole } from './write-role';
import { checkProps } from '../../internal/check-props';
import { located } from '../../internal/errors';
import { escapeTerraform } from '../../internal/terraform';
import { FederatedCredential, ManagedIdentityDocument } from '../../parties/azure/document';
import { LOGIN_ACTION, loginInputs } from '../../parties/azure/login';
import { audienceOf, render } from '../../parties/azure/render';
import { Enforcement, LoginStep, Party, RunbookStep } from '../../trust';
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
  private readonly roles: RoleBook;
  private readonly props: TrustedIdentityProps;

  /**
   * Throws for every wrong input, and for each requirement that a standard credential cannot enforce and nobody acknowledged,
   * before it creates anything.
   */
  constructor(scope: Construct, id: string, props: TrustedIdentityProps) {
    super(scope, id);
    located(this.node.path, () => checkProps('TrustedIdentity', props, IDENTITY_KINDS));
    const { workflow, identity: source, cloud = AzureCloud.GLOBAL, closed, provider } = props;
    this.context = { construct: this, cloud: cloud._facts, registry: registryOf(this), provider };
    const rendering = located(this.node.path, () => render(workflow.compile(), { cloud: cloud._facts, closed }));
    this.document = rendering.document;
    this.audience = audienceOf(workflow.compile(), cloud._facts);
    this.enforcements = rendering.enforcements;
    this.props = { ...props };
    this.roles = new RoleBook(this, workflow.compile());
    located(this.node.path, () => this.check());
    this.identity = source._binder.bind(this.context);
    if (source._binder.id === undefined) this.context.registry.claimCredentials(this.identity.key, this.document.credentials, this.node.path);
    this.document.credentials.forEach((credential) => this.writeCredential(credential));
    this.roles.all.forEach((role) => this.writeRole(role));
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
    const inputs = loginInputs({
      cloud: this.context.cloud,
      audience: this.audience,
      clientId: this.clientId,
      tenantId: this.tenantId,
      subscriptionId: this.props.subscriptionId ?? this.roles.subscriptionId,
    });
    return { party: Party.AZURE, action: LOGIN_ACTION.value, inputs };
  }

  /**
   * Gives the identity one more role. Checks it and writes nothing where the trust is closed.
   * Throws for a role that is too broad, and for one that it has at that scope already.
   */
  public addRoleAssignment(assignment: AzureRoleAssignment): void {
    const holder = this.holder(this.identityId, this.resourceGroupName);
    this.writeRole(located(this.node.path, () => this.roles.plan(assignment, holder)));
  }

  /** Writes each input of the login as a TerraformOutput of the stack. Once only; the second call does nothing. */
  public addLoginOutputs(): void {
    addLoginOutputs(this, () => this.login);
  }

  /**
   * What to run in the minutes before a deployment with `closed` is through: it takes the roles that are assigned here, then deletes the
   * credentials, and shows what is left. A step that finds nothing left to delete may fail; go on with the next.
   * Throws where an id or a name is known to the deployment only, and not given.
   * @param principalId object id of the service principal, where the identity is a new one: `az identity show --query principalId`
   */
  public closingRunbook(principalId?: string): RunbookStep[] {
    return located(this.node.path, () => {
      const { document } = render(this.props.workflow.compile(), { cloud: this.context.cloud });
      return identityRunbook({
        construct: this,
        source: this.props.identity._binder,
        credentials: document.credentials.map(({ name }) => name),
        roles: this.roles.all,
        principalId: this.principalId,
      }, principalId);
    });
  }

  /** Everything that can be wrong with the props and with what the app has already. Creates nothing. */
  private check(): void {
    const { workflow, identity: { _binder: source }, roleAssignments = [], subscriptionId } = this.props;
    const commit = AppLedger.of(this.node.root).claim(workflow, this.node.path);
    source.check(this.context);
    if (subscriptionId !== undefined) requireGuid('subscription id', subscriptionId);
    if (source.id !== undefined) this.context.registry.claimCredentials(identityKey(this, source.id), this.document.credentials, this.node.path);
    const holder = this.holder(source.id, source.resourceGroupName);
    roleAssignments.forEach((assignment) => this.roles.plan(assignment, holder));
    commit();
  }

  private holder(identityId: string | undefined, resourceGroupName: string): RoleHolder {
    return { resourceGroupName: resolveText(this, resourceGroupName), identityId: identityId === undefined ? undefined : resolveText(this, identityId) };
  }

  /** `parent_id` and `resource_group_name` are what azurerm before 4.65 reads; until 5.0 later versions take them too. */
  private writeCredential({ name, issuer, subject, audience }: FederatedCredential): void {
    const { registry, provider } = this.context;
    const texts = { name, issuer: escapeTerraform(issuer), subject: escapeTerraform(subject), audience: [escapeTerraform(audience)] };
    const [parentId, resourceGroupName] = [this.identityId, this.resourceGroupName];
    registry.chain(TerraformStack.of(this), this.identity.key, (previous) => {
      const credential = new FederatedIdentityCredential(this, name, { ...texts, parentId, resourceGroupName, dependsOn: previous && [previous], provider });
      guardCredential(this, credential, { ...texts, parent_id: parentId, resource_group_name: resourceGroupName });
      return credential;
    });
  }

  private writeRole(role: PlannedRole): void {
    if (!this.props.closed) writeRole(this, role, this.principalId, this.context.provider);
  }
}
