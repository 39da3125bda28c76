import { TerraformProvider, TerraformResource } from 'cdktf';
import { Construct } from 'constructs';
import { AzureCloud } from './azure-cloud';
import { AzureRoleAssignment } from './azure-role-assignment';
import { AzureTrustProps } from './azure-trust-props';
import { PlannedRole, RoleHolder } from './plan-role';
import { RoleRegistry } from './role-registry';
import { requireGuid } from './text';
import { writeRole } from './write-role';
import { located } from '../../internal/errors';
import { CloudFacts } from '../../parties/azure/facts';
import { audienceOf, AzureRenderOptions, login } from '../../parties/azure/render';
import { AppRegistry, CloudLogin, CompiledTrust, Enforcement, heldByTier, LongestSession, Party, PermissionInWords, Rendering, sessionOfTier } from '../../trust';
import { AppGuard } from '../terraform/app-guard';
import { permissionsInWords } from '../terraform/judged-identities';
import { noteTier } from '../terraform/tier-notice';

/** The construct, with the ids of its identity; those are made when they are asked for, since each costs a stack trace. */
export interface Principal extends Construct {
  readonly principalId: string;
  readonly clientId: string;
  readonly tenantId: string;
}

/** What is particular to one kind. */
export interface CoreKind<D> {
  readonly render: (trust: CompiledTrust, options: AzureRenderOptions) => Rendering<D>;
  readonly session: LongestSession;
  /** @default - the default azurerm provider of the stack */
  readonly roleProvider?: TerraformProvider;
}

/** The checks of one kind, in the order in which they run. */
export interface CoreChecks {
  readonly holder: RoleHolder;
  /** Throws for whatever is wrong with the identity. */
  source(): void;
  /** Writes credentials of an existing identity down. The last to throw. */
  credentials(): void;
}

/** What a trusted identity and a trusted application have in common: the rendering, the roles, the login. */
export class TrustCore<D> {
  public readonly trust: CompiledTrust;
  public readonly cloud: CloudFacts;
  public readonly document: D;
  public readonly enforcements: Enforcement[];
  public readonly audience: string;
  public readonly roles: RoleRegistry;

  constructor(private readonly owner: Principal, private readonly props: AzureTrustProps, private readonly kind: CoreKind<D>) {
    const { workflow, cloud = AzureCloud.GLOBAL } = props;
    this.trust = workflow.compile();
    this.cloud = cloud._facts;
    const rendering = located(owner.node.path, () => this.render(props.closed));
    this.document = rendering.document;
    this.enforcements = located(owner.node.path, () => (
      heldByTier(Party.AZURE, this.trust, [...rendering.enforcements, ...sessionOfTier(Party.AZURE, this.trust, kind.session)])));
    this.audience = audienceOf(this.trust, this.cloud);
    this.roles = new RoleRegistry(owner, this.trust);
    noteTier(owner, this.trust);
    AppGuard.of(owner).judge({ owner, trust: this.trust });
  }

  /** The document of the trust while it is open, whether it is or not. */
  public get openDocument(): D {
    return this.render().document;
  }

  /** The step by which a pipeline logs in. */
  public get login(): CloudLogin {
    const { clientId, tenantId } = this.owner;
    const subscriptionId = this.props.subscriptionId ?? this.roles.subscriptionId;
    return login({ cloud: this.cloud, audience: this.audience, clientId, tenantId, subscriptionId });
  }

  /** What the identity may do, in words, as far as its stack tells. */
  public get permissions(): PermissionInWords[] {
    return permissionsInWords({ owner: this.owner, trust: this.trust });
  }

  /** Everything that can be wrong with the props and with what the app has already. Creates nothing. */
  public check({ source, credentials, holder }: CoreChecks): void {
    const { workflow, roleAssignments = [], subscriptionId } = this.props;
    located(this.owner.node.path, () => {
      const commit = AppRegistry.of(this.owner.node.root).claim(workflow, this.owner.node.path);
      source();
      if (subscriptionId !== undefined) requireGuid('subscription id', subscriptionId);
      roleAssignments.forEach((assignment) => this.roles.plan(assignment, holder));
      credentials();
      commit();
    });
  }

  /** Writes the roles that were checked. */
  public writeRoles(): void {
    this.roles.all.forEach((role) => this.writeRole(role));
  }

  /** One more role, checked; nothing is written where the trust is closed. */
  public addRole(assignment: AzureRoleAssignment, holder: RoleHolder): void {
    this.writeRole(located(this.owner.node.path, () => this.roles.plan(assignment, holder)));
  }

  /** The roles that are not there yet, all checked before one is written; nothing is written where the trust is closed. */
  public grantRoles(assignments: readonly AzureRoleAssignment[], holder: RoleHolder): TerraformResource[] {
    return located(this.owner.node.path, () => this.roles.planMissing(assignments, holder)).flatMap((role) => this.writeRole(role));
  }

  private render(closed?: boolean): Rendering<D> {
    return this.kind.render(this.trust, { cloud: this.cloud, closed });
  }

  private writeRole(role: PlannedRole): TerraformResource[] {
    return this.props.closed ? [] : [writeRole(this.owner, role, this.owner.principalId, this.kind.roleProvider)];
  }
}
