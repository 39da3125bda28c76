import { CfnRole, Role } from 'aws-cdk-lib/aws-iam';
import { CfnOutput, Token } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { AppGuard } from './app-guard';
import { roleArn } from './check-role';
import { runbookFor } from './closing';
import { problemsOf, swapsOf } from './guard';
import { JudgedRole, permissionsInWords } from './judged-roles';
import { planRole, RolePlan } from './plan-role';
import { ROLE_ARN_KINDS, ROLE_KINDS } from './property-kinds';
import { Registry } from './registry';
import { surroundingsOf } from './surroundings';
import { tellAcknowledgements } from './tell-acknowledgements';
import { noteTier } from './tier-notice';
import { RoleArnProps, TrustedRoleProps } from './trusted-role-props';
import { awsRoleNotSynthesized } from '../../internal/catalogue/aws-guard';
import { checkProps } from '../../internal/check-props';
import { located } from '../../internal/errors';
import { PolicyJson } from '../../parties/aws/render';
import { Enforcement, CloudLogin, ITrustedIdentity, Party, PermissionInWords, RunbookStep, TrustedWorkflow } from '../../trust';

/**
 * A role that exactly the runs of one trusted workflow may assume. It is an `iam.Role`: `bucket.grantReadWrite(role)` works.
 *
 * It refers to the account's OIDC provider by the ARN that follows from the issuer, so it needs no provider object, and is
 * deployed after a `TrustedProvider` of the same account and stage. Its trust policy is closed: whoever changes it afterwards,
 * through `assumeRolePolicy`, an override or an aspect, takes the role out of its stack or gives its name to another, fails the synthesis.
 *
 * Throws for a requirement that AWS cannot enforce and nobody acknowledged, for a trust policy above the account's quota, for text
 * that IAM refuses, for a role or trusted workflow of the same name, and where `Role.customizeRoles` would drop the role.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html
 */
export class TrustedRole extends Role implements ITrustedIdentity {
  /**
   * The ARN of a role of another app or account, by convention: the way to name it where a reference cannot cross.
   */
  public static arnFor(props: RoleArnProps): string {
    checkProps('TrustedRole.arnFor', props, ROLE_ARN_KINDS);
    return roleArn(props);
  }

  /** AWS. */
  public readonly party = Party.AWS;
  /** Who may assume the role. */
  public readonly workflow: TrustedWorkflow;
  /** The trust policy as a plain object, as the template has it: for snapshots. */
  public readonly document: Record<string, unknown>;
  /** How AWS holds each requirement of the trusted workflow. */
  public readonly enforcements: Enforcement[];
  /** The audience that a job asks its token for. */
  public readonly audience: string;
  /** What the pipeline needs: the login action and its inputs. */
  public readonly login: CloudLogin;
  private readonly props: TrustedRoleProps;
  private judged?: JudgedRole;

  constructor(scope: Construct, id: string, props: TrustedRoleProps) {
    const path = [scope.node.path, id].filter((part) => part !== '').join('/');
    located(path, () => checkProps('TrustedRole', props, ROLE_KINDS));
    const registry = Registry.of(scope);
    const plan = located(path, () => planRole(surroundingsOf(scope, props.partition), path, props));
    located(path, () => {
      requireSynthesis(scope);
      registry.checkRole(plan.entry);
    });
    super(scope, id, plan.roleProps);

    this.props = { ...props };
    this.workflow = props.workflow;
    this.enforcements = plan.enforcements;
    this.login = plan.login;
    this.audience = plan.entry.audience;
    this.document = resolved(this, plan.policy);
    tellAcknowledgements(this, props.workflow);
    noteTier(this, props.workflow.compile());
    this.watch(plan, registry);
  }

  /** What it may do, in words, as far as its app tells: grants of other constructs too. */
  public get permissions(): PermissionInWords[] {
    return permissionsInWords(this.judged!);
  }

  /**
   * What to run in the minutes before a deployment with `closed` is through. Running it again, or deploying after it, does no harm.
   * Throws where neither the stack nor you say the account.
   * @param account twelve digits, where the stack leaves its account open
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html
   */
  public closingRunbook(account?: string): RunbookStep[] {
    return located(this.node.path, () => runbookFor(surroundingsOf(this, this.props.partition), this.props, account));
  }

  /** From here on the role is written as it was checked. */
  private watch({ entry, policy, cut }: RolePlan, registry: Registry): void {
    const resource = this.node.defaultChild;
    // Whatever else makes CDK write no role.
    if (!(resource instanceof CfnRole)) throw awsRoleNotSynthesized().at(this.node.path);
    registry.addRole(entry, resource);
    const checked = { document: resolved(this, policy), roleName: entry.roleName, cut };
    this.judged = { owner: this, resource, trust: this.workflow.compile(), roleName: entry.roleName };
    AppGuard.of(this).judge(this.judged);
    AppGuard.of(this).watch(this, resource, () => [...swapsOf(this, resource), ...problemsOf(resource, checked)]);
  }

  /** Writes the ARN of the role as a CfnOutput of the stack. Once only; the second call does nothing. There is none unless you ask: a stack has room for 200. */
  public addOutputs(): void {
    if (this.node.tryFindChild('ArnOutput')) return;
    new CfnOutput(this, 'ArnOutput', { value: this.roleArn, description: `Role of the trusted workflow ${this.workflow.name}` });
  }
}

/** The context in which `Role.customizeRoles` says that the roles below are somebody else's. */
const CUSTOMIZE_ROLES = '@aws-cdk/iam:customizeRoles';

/** CDK would write no role: the trust would be dropped in silence. */
function requireSynthesis(scope: Construct): void {
  const customized: unknown = scope.node.tryGetContext(CUSTOMIZE_ROLES);
  const { preventSynthesis = true }: { preventSynthesis?: unknown } = Object(customized);
  if (customized !== undefined && preventSynthesis !== false) throw awsRoleNotSynthesized();
}

/** As the template will have it, with references where the account is not known: a copy, so that changing it changes no role. */
function resolved(role: TrustedRole, policy: PolicyJson): Record<string, unknown> {
  return Token.isUnresolved(role.stack.account) ? role.stack.resolve(policy) : { ...structuredClone(policy) };
}
