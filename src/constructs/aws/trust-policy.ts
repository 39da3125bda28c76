import { PolicyDocument } from 'aws-cdk-lib/aws-iam';
import { Duration, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { runbookFor } from './closing';
import { planTrust, TrustPlan } from './plan-role';
import { TRUST_POLICY_KINDS } from './property-kinds';
import { Registry } from './registry';
import { addStatements } from './rendered-principal';
import { Surroundings, surroundingsOf } from './surroundings';
import { noteTier } from './tier-notice';
import { checkProps } from '../../internal/check-props';
import { located } from '../../internal/errors';
import { AwsPartition } from '../../parties/aws/facts';
import { Enforcement, CloudLogin, ITrustedIdentity, ownedByOthers, Party, PermissionInWords, RunbookStep, TrustedWorkflow } from '../../trust';

/** A trust policy, and the role that it is for. */
export interface TrustPolicyProps {
  /** Who may assume the role; one role for each trusted workflow and account. */
  readonly workflow: TrustedWorkflow;
  /** The role's name: literal, 1 to 64 ASCII letters, digits and `_+=,.@-`. */
  readonly roleName: string;
  /**
   * The account of the role: twelve digits, or an unresolved value of CDK.
   * @default - that of the stack
   */
  readonly account?: string;
  /** The role's path: `/`, or `/.../`. @default '/' */
  readonly path?: string;
  /** The role's longest session, 1 to 12 hours. The login asks for as much. @default Duration.hours(1) */
  readonly maxSessionDuration?: Duration;
  /**
   * How many characters of trust policy the account takes: 2,048 unless its quota L-C07B4B0D was raised. At most 8,192.
   * @default 2048
   */
  readonly trustPolicyQuota?: number;
  /** The partition of the account. @default - that of the stack's region, `aws` where the region is not known at synthesis */
  readonly partition?: AwsPartition;
  /** Closes the trust: the policy admits nobody. Sessions go on until the role's owner cuts them: see `closingRunbook`. @default false */
  readonly closed?: boolean;
}

/**
 * The checked trust policy of a role that somebody else's stack or team owns, with the same checks as a `TrustedRole`: of length, of text,
 * of what AWS can enforce, of the name of the role, and of the provider's audiences.
 *
 * What its owner adds to the policy nobody checks at synthesis; `IdentitySet` decides it from the synthesized file.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html
 */
export class TrustPolicy implements ITrustedIdentity {
  /**
   * The trust policy for the role of a trusted workflow. Throws where a `TrustedRole` would.
   * @param scope says the account and the region, where the options do not; creates nothing there
   */
  public static of(scope: Construct, props: TrustPolicyProps): TrustPolicy {
    return located(scope.node.path, () => {
      checkProps('TrustPolicy.of', props, TRUST_POLICY_KINDS);
      const around = surroundingsOf(scope, props.partition, props.account);
      const plan = planTrust(around, scope.node.path, props);
      const registry = Registry.of(scope);
      registry.checkRole(plan.entry);
      registry.addRole(plan.entry);
      noteTier(scope, props.workflow.compile());
      return new TrustPolicy(scope, props, around, plan);
    });
  }

  /** Who may assume the role. */
  public readonly workflow: TrustedWorkflow;
  /** AWS. */
  public readonly party = Party.AWS;
  /** The policy as a plain object, as a template has it: `assumeRolePolicyDocument` of a `CfnRole`, or text for another tool. */
  public readonly document: Record<string, unknown>;
  /** How AWS holds each requirement of the trusted workflow. */
  public readonly enforcements: Enforcement[];
  /** The audience that a job asks its token for. */
  public readonly audience: string;
  /** What the pipeline needs: the login action and its inputs. */
  public readonly login: CloudLogin;

  private constructor(
    private readonly scope: Construct,
    private readonly props: TrustPolicyProps,
    private readonly around: Surroundings,
    private readonly plan: TrustPlan,
  ) {
    this.workflow = props.workflow;
    this.document = Stack.of(scope).resolve(plan.policy);
    this.enforcements = plan.enforcements;
    this.audience = plan.entry.audience;
    this.login = plan.login;
  }

  /** What the role may do is its owner's business, and not known. */
  public get permissions(): PermissionInWords[] {
    return ownedByOthers(`the role ${this.plan.entry.roleName}`);
  }

  /** The policy as CDK has it: a new one at each call, so that changing one changes no other. */
  public policyDocument(): PolicyDocument {
    return addStatements(this.plan.policy, new PolicyDocument());
  }

  /**
   * What closes the trust by hand, and cuts the role's sessions. Throws where nobody says the account.
   * @param account twelve digits, where the stack leaves its account open
   */
  public closingRunbook(account?: string): RunbookStep[] {
    return located(this.scope.node.path, () => runbookFor(this.around, this.props, account));
  }
}
