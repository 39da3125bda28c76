import { Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { checkAccount, roleArn, sessionSeconds } from './check-role';
import { runbookFor } from './closing';
import { SetRole, setRoleInWords } from './judged-roles';
import { RolePlan } from './plan-role';
import { Surroundings } from './surroundings';
import { TrustedRoleProps } from './trusted-role-props';
import { located } from '../../internal/errors';
import { login } from '../../parties/aws/render';
import { CloudLogin, Enforcement, ITrustedIdentity, Party, PermissionInWords, RunbookStep, TrustedWorkflow } from '../../trust';

/** What a stack set makes a role of. */
interface Made {
  readonly set: Construct;
  readonly around: Surroundings;
  readonly props: TrustedRoleProps;
  readonly plan: RolePlan;
  readonly judged: SetRole;
}

/** A role of a stack set, in one of the accounts that get it. Made by `TrustedStackSet.roleIn`. */
export class StackSetRole implements ITrustedIdentity {
  /** @internal */
  public static _make(made: Made, account: string): StackSetRole {
    return new StackSetRole(made, located(made.set.node.path, () => checkAccount(account)));
  }

  /** AWS. */
  public readonly party = Party.AWS;
  /** Its name, the same in each account. */
  public readonly roleName: string;
  /** Who may assume it. */
  public readonly workflow: TrustedWorkflow;
  /** The trust policy as the template of the stack set has it. */
  public readonly document: Record<string, unknown>;
  /** How AWS holds each requirement of the trusted workflow. */
  public readonly enforcements: Enforcement[];
  /** The audience that a job asks its token for. */
  public readonly audience: string;

  private constructor(
    private readonly made: Made,
    /** The account, twelve digits. */
    public readonly account: string,
  ) {
    const { entry, enforcements, policy } = made.plan;
    this.roleName = entry.roleName;
    this.workflow = made.props.workflow;
    this.document = Stack.of(made.set).resolve(policy);
    this.enforcements = enforcements;
    this.audience = entry.audience;
  }

  /** What it may do, in words, as the template of the stack set tells. */
  public get permissions(): PermissionInWords[] {
    return setRoleInWords(this.made.judged);
  }

  /** What a job needs to log in to the account. */
  public get login(): CloudLogin {
    const { around: { partition, region }, props } = this.made;
    const arn = roleArn({ account: this.account, roleName: this.roleName, path: props.path, partition });
    return login({ roleArn: arn, region, audience: this.audience, sessionSeconds: sessionSeconds(props) });
  }

  /** What closes the role in this account by hand, until a deployment with `closed` has reached them all. */
  public closingRunbook(): RunbookStep[] {
    const { set, around, props } = this.made;
    return located(set.node.path, () => runbookFor({ ...around, account: this.account }, props, this.account));
  }
}
