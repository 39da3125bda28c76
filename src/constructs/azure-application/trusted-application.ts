import { ApplicationFederatedIdentityCredential } from '@cdktf/provider-azuread/lib/application-federated-identity-credential';
import { ApplicationFlexibleFederatedIdentityCredential } from '@cdktf/provider-azuread/lib/application-flexible-federated-identity-credential';
import { TerraformResource, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { BoundApplication } from './application-binder';
import { applicationRunbook } from './application-runbook';
import { APPLICATION_KINDS } from './property-kinds';
import { ApplicationRegistry, registryOf } from './registry';
import { ApplicationRunbookOptions, TrustedApplicationProps } from './trusted-application-props';
import { azureTrustChanged } from '../../internal/catalogue/azure-guard';
import { checkProps } from '../../internal/check-props';
import { located } from '../../internal/errors';
import { escapeTerraform } from '../../internal/terraform';
import { APPLICATION_TOKEN_SECONDS } from '../../parties/azure/facts';
import { ApplicationDocument, FederatedCredential, FlexibleCredential, renderApplication } from '../../parties/azure/render';
import { Enforcement, CloudLogin, ITrustedIdentity, LongestSession, Party, PermissionInWords, RunbookStep, TrustedWorkflow } from '../../trust';
import { AzureRoleAssignment } from '../azure/azure-role-assignment';
import { IAzureRoleHolder } from '../azure/azure-role-holder';
import { TrustCore } from '../azure/trust-core';
import { AppGuard } from '../terraform/app-guard';
import { Attributes } from '../terraform/block';
import { writeLoginOutputs } from '../terraform/login-outputs';

/** A policy of the tenant may say otherwise. */
const SESSION: LongestSession = { seconds: APPLICATION_TOKEN_SECONDS, why: 'a token of an application lives 60 to 90 minutes, unless a policy of the tenant says otherwise', remedies: [] };

/**
 * An application of Entra, with a service principal, that exactly the runs of one trusted workflow may act as.
 *
 * A standard federated identity credential for each exact subject that carries everything; a flexible one (preview) where the trust needs
 * a pattern, an id beside a classic subject, or a reusable workflow beside an environment. 20 of both at most. Managed identities take no flexible
 * ones: without such a need, `TrustedIdentity` is the simpler choice. Nothing is created unless everything is enforced or acknowledged. A
 * credential on the same application that the app writes by hand fails the synthesis, and so does a secret of a new one.
 * @see https://learn.microsoft.com/en-us/entra/workload-id/workload-identities-flexible-federated-identity-credentials
 */
export class TrustedApplication extends Construct implements ITrustedIdentity, IAzureRoleHolder {
  /** Azure. */
  public readonly party = Party.AZURE;

  /** The runs that may act as this application. */
  public readonly workflow: TrustedWorkflow;

  /** The standard credentials, in the order of their subjects; with the flexible ones 20 at most. Literal. */
  public readonly credentials: FederatedCredential[];

  /** The flexible credentials, in the order of their expressions. Literal. */
  public readonly flexibleCredentials: FlexibleCredential[];

  /** The audience that a job asks its token for. */
  public readonly audience: string;

  private readonly props: TrustedApplicationProps;
  private readonly core: TrustCore<ApplicationDocument>;
  private readonly registry: ApplicationRegistry;
  private readonly application: BoundApplication;

  /**
   * Throws for every wrong input, for each requirement that no credential can enforce and nobody acknowledged, and for what Entra would
   * refuse to create, before it creates anything.
   */
  constructor(scope: Construct, id: string, props: TrustedApplicationProps) {
    super(scope, id);
    located(this.node.path, () => checkProps('TrustedApplication', props, APPLICATION_KINDS));
    this.props = { ...props };
    this.core = new TrustCore(this, this.props, { render: renderApplication, session: SESSION, roleProvider: props.roleProvider });
    this.credentials = this.core.document.credentials;
    this.flexibleCredentials = this.core.document.flexibleCredentials;
    this.workflow = props.workflow;
    this.audience = this.core.audience;
    this.registry = registryOf(this);
    this.check();
    const { _binder: source } = props.application;
    this.application = source.bind({ construct: this, provider: props.provider });
    if (source.existingKey(this) === undefined) this.claimCredentials(this.application.key);
    this.credentials.forEach((credential) => this.writeCredential(credential));
    this.flexibleCredentials.forEach((credential) => this.writeFlexible(credential));
    this.core.writeRoles();
    this.holdApplication();
  }

  /** What Entra evaluates, as plain data for snapshots: a copy at each call. */
  public get document(): Record<string, unknown> {
    return structuredClone({ ...this.core.document });
  }

  /** How each requirement of the trusted workflow is enforced here, or why not and who acknowledged it. */
  public get enforcements(): Enforcement[] {
    return this.registry.credentials.withSharing(this.application.key, this.core.trust, this.core.enforcements);
  }

  /** Object id of the application. */
  public get objectId(): string {
    return this.application.objectId;
  }

  /** Client id, with which pipelines log in. */
  public get clientId(): string {
    return this.application.clientId;
  }

  /** Object id of the service principal, to which roles are assigned. */
  public get principalId(): string {
    return this.application.principalId;
  }

  /** The Entra tenant of the application. */
  public get tenantId(): string {
    return this.application.tenantId;
  }

  /**
   * The step by which a pipeline logs in as this application. Client and tenant id of a new application are references: they are known
   * once it is deployed.
   */
  public get login(): CloudLogin {
    return this.core.login;
  }

  /**
   * Gives the application one more role. Checks it and writes nothing where the trust is closed.
   * Throws for a role that is too broad, and for one that it has at that scope already.
   */
  public addRoleAssignment(assignment: AzureRoleAssignment): void {
    this.core.addRole(assignment, {});
  }

  /**
   * Gives the application the roles that it does not have yet, as a task does, and returns what it wrote: nothing where the trust is closed.
   * Throws for a role that is too broad, before it writes one.
   */
  public grantRoles(assignments: AzureRoleAssignment[]): TerraformResource[] {
    return this.core.grantRoles(assignments, {});
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
   * Throws where an id is known to the deployment only, and not given.
   */
  public closingRunbook(options: ApplicationRunbookOptions = {}): RunbookStep[] {
    return located(this.node.path, () => {
      const { credentials, flexibleCredentials } = this.core.openDocument;
      return applicationRunbook({
        construct: this,
        cloud: this.core.cloud,
        credentials: [...credentials, ...flexibleCredentials].map(({ name }) => name),
        roles: this.core.roles.all,
        clientId: this.clientId,
        principalId: this.principalId,
      }, options);
    });
  }

  private check(): void {
    const { _binder: source } = this.props.application;
    this.core.check({
      source: () => source.check(this),
      holder: {},
      credentials: () => {
        const key = source.existingKey(this);
        if (key !== undefined) this.claimCredentials(key);
      },
    });
  }

  private claimCredentials(key: string): void {
    const { credentials, flexibleCredentials } = this;
    const pairs = [
      ...credentials.map(({ issuer, subject }) => ({ issuer, compared: subject })),
      ...flexibleCredentials.map(({ issuer, expression }) => ({ issuer, compared: expression })),
    ];
    this.registry.credentials.claim(key, { path: this.node.path, trust: this.core.trust, pairs });
  }

  /** From here on, credentials of others on the application are errors; secrets too, where it is a new one. */
  private holdApplication(): void {
    const stack = TerraformStack.of(this);
    this.registry.hold(this, this.application);
    AppGuard.of(this).cover(stack);
  }

  private writeCredential({ name, issuer, subject, audience }: FederatedCredential): void {
    const texts = { issuer: escapeTerraform(issuer), audiences: [escapeTerraform(audience)], subject: escapeTerraform(subject) };
    this.watch(new ApplicationFederatedIdentityCredential(this, name, { ...texts, ...this.common(name) }), { ...texts, display_name: name });
  }

  private writeFlexible({ name, issuer, expression, audience }: FlexibleCredential): void {
    const texts = { issuer: escapeTerraform(issuer), audience: escapeTerraform(audience) };
    const claimsMatchingExpression = escapeTerraform(expression);
    this.watch(
      new ApplicationFlexibleFederatedIdentityCredential(this, name, { ...texts, claimsMatchingExpression, ...this.common(name) }),
      { ...texts, claims_matching_expression: claimsMatchingExpression, display_name: name },
    );
  }

  /** No chain, as credentials of a managed identity need one: azuread writes to one application after the other by itself. */
  private common(displayName: string) {
    return { applicationId: this.application.applicationId, displayName, provider: this.props.provider };
  }

  private watch(credential: TerraformResource, texts: Attributes): void {
    const checked = structuredClone({ ...texts, application_id: this.application.applicationId });
    AppGuard.of(this).watch(credential, () => checked, azureTrustChanged);
  }
}
