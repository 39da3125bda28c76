import { FederatedIdentityCredential } from '@cdktf/provider-azurerm/lib/federated-identity-credential';
import { TerraformResource, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { AzureRoleAssignment } from './azure-role-assignment';
import { IAzureRoleHolder } from './azure-role-holder';
import { idOfName } from './held-identities';
import { BindContext, BoundIdentity } from './identity-binder';
import { identityRunbook } from './identity-runbook';
import { RoleHolder } from './plan-role';
import { IDENTITY_KINDS } from './property-kinds';
import { identityKey, registryOf } from './registry';
import { TrustCore } from './trust-core';
import { IdentityRunbookOptions, TrustedIdentityProps } from './trusted-identity-props';
import { azureTrustChanged } from '../../internal/catalogue/azure-guard';
import { checkProps } from '../../internal/check-props';
import { located } from '../../internal/errors';
import { escapeTerraform } from '../../internal/terraform';
import { IDENTITY_TOKEN_SECONDS } from '../../parties/azure/facts';
import { FederatedCredential, ManagedIdentityDocument, render } from '../../parties/azure/render';
import { Enforcement, CloudLogin, ITrustedIdentity, LongestSession, Party, PermissionInWords, RunbookStep, TrustedWorkflow } from '../../trust';
import { AppGuard } from '../terraform/app-guard';
import { writeLoginOutputs } from '../terraform/login-outputs';
import { resolveText } from '../terraform/resolve-text';

/** Nothing shortens it. */
const SESSION: LongestSession = {
  seconds: IDENTITY_TOKEN_SECONDS,
  why: 'a token of a managed identity lives up to 24 hours, and nothing shortens or revokes it',
  remedies: ['TrustedApplication, whose tokens live 60 to 90 minutes'],
};

/**
 * A user-assigned managed identity that exactly the runs of one trusted workflow may act as.
 *
 * One standard federated identity credential for each exact subject, 20 at most, written one after the other: Azure refuses
 * concurrent writes to one identity. Nothing is created unless everything is enforced or acknowledged. A credential on the same identity
 * that the app writes by hand, in whichever stack, fails the synthesis.
 * @see https://learn.microsoft.com/en-us/entra/workload-id/workload-identity-federation-considerations
 */
export class TrustedIdentity extends Construct implements ITrustedIdentity, IAzureRoleHolder {
  /** Azure. */
  public readonly party = Party.AZURE;

  /** The runs that may act as this identity. */
  public readonly workflow: TrustedWorkflow;

  /** What Entra evaluates: the credentials, in the order of their subjects, 20 at most; none where the trust is closed. Literal. */
  public readonly credentials: FederatedCredential[];

  /** The audience that a job asks its token for. */
  public readonly audience: string;

  private readonly core: TrustCore<ManagedIdentityDocument>;
  private readonly context: BindContext;
  private readonly identity: BoundIdentity;
  private readonly props: TrustedIdentityProps;

  /**
   * Throws for every wrong input, and for each requirement that a standard credential cannot enforce and nobody acknowledged,
   * before it creates anything.
   */
  constructor(scope: Construct, id: string, props: TrustedIdentityProps) {
    super(scope, id);
    located(this.node.path, () => checkProps('TrustedIdentity', props, IDENTITY_KINDS));
    this.props = { ...props };
    this.core = new TrustCore(this, this.props, { render, session: SESSION, roleProvider: props.provider });
    this.credentials = this.core.document.credentials;
    this.workflow = props.workflow;
    this.audience = this.core.audience;
    this.context = { construct: this, cloud: this.core.cloud, registry: registryOf(this), provider: props.provider };
    this.check();
    const { _binder: source } = props.identity;
    this.identity = source.bind(this.context);
    if (source.id === undefined) this.claimCredentials(this.identity.key);
    this.credentials.forEach((credential) => this.writeCredential(credential));
    this.core.writeRoles();
    this.holdIdentity();
  }

  /** What Entra evaluates, as plain data for snapshots: a copy at each call. */
  public get document(): Record<string, unknown> {
    return structuredClone({ ...this.core.document });
  }

  /** How each requirement of the trusted workflow is enforced here, or why not and who acknowledged it. */
  public get enforcements(): Enforcement[] {
    return this.context.registry.credentials.withSharing(this.identity.key, this.core.trust, this.core.enforcements);
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
  public get login(): CloudLogin {
    return this.core.login;
  }

  /**
   * Gives the identity one more role. Checks it and writes nothing where the trust is closed.
   * Throws for a role that is too broad, and for one that it has at that scope already.
   */
  public addRoleAssignment(assignment: AzureRoleAssignment): void {
    this.core.addRole(assignment, this.holder(this.identityId, this.resourceGroupName));
  }

  /**
   * Gives the identity the roles that it does not have yet, as a task does, and returns what it wrote: nothing where the trust is closed.
   * Throws for a role that is too broad, before it writes one.
   */
  public grantRoles(assignments: AzureRoleAssignment[]): TerraformResource[] {
    return this.core.grantRoles(assignments, this.holder(this.identityId, this.resourceGroupName));
  }

  /** What it may do, in words, as far as its stack tells: role assignments of other constructs too. */
  public get permissions(): PermissionInWords[] {
    return this.core.permissions;
  }

  /** Writes each value of the login as a TerraformOutput of the stack. Once only; the second call does nothing. */
  public addOutputs(): void {
    writeLoginOutputs(this, 'Login', 'Azure', this.login);
  }

  /**
   * What to run in the minutes before a deployment with `closed` is through: it takes the roles that are assigned here, then deletes the
   * credentials, and shows what is left. A step that finds nothing left to delete may fail; go on with the next.
   * Throws where an id or a name is known to the deployment only, and not given.
   */
  public closingRunbook(options: IdentityRunbookOptions = {}): RunbookStep[] {
    return located(this.node.path, () => identityRunbook({
      construct: this,
      source: this.props.identity._binder,
      credentials: this.core.openDocument.credentials.map(({ name }) => name),
      roles: this.core.roles.all,
      principalId: this.principalId,
    }, options.principalId));
  }

  private check(): void {
    const { _binder: source } = this.props.identity;
    this.core.check({
      source: () => source.check(this.context),
      holder: this.holder(source.id, source.resourceGroupName),
      credentials: () => source.id !== undefined && this.claimCredentials(identityKey(this, source.id)),
    });
  }

  /** From here on, credentials of others on the identity are errors. */
  private holdIdentity(): void {
    const stack = TerraformStack.of(this);
    const { name } = this.props.identity._binder;
    const texts = [this.identityId, ...name === undefined ? [] : [idOfName(this.resourceGroupName, name)]];
    texts.forEach((text) => this.context.registry.held.add({ stack, text, provider: this.props.provider?.fqn }, this.node.path));
    AppGuard.of(this).cover(stack);
  }

  private claimCredentials(key: string): void {
    const pairs = this.credentials.map(({ issuer, subject }) => ({ issuer, compared: subject }));
    this.context.registry.credentials.claim(key, { path: this.node.path, trust: this.core.trust, pairs });
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
      const checked = structuredClone({ ...texts, parent_id: parentId, resource_group_name: resourceGroupName });
      AppGuard.of(this).watch(credential, () => checked, azureTrustChanged);
      return credential;
    });
  }
}
