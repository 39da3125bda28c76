import { Construct } from 'constructs';
import { PoolTrust } from './pool-trust';
import { BoundValue } from '../../parties/gcp/render';
import { CloudLogin, Enforcement, ITrustedIdentity, Party, PermissionInWords, TrustedWorkflow } from '../../trust';
import { writeLoginOutputs } from '../terraform/login-outputs';

/** What a pool makes a grant of. */
interface Made {
  readonly pool: Construct;
  /** Construct id of its outputs. */
  readonly outputsId: string;
  readonly trust: PoolTrust;
  readonly workflow: TrustedWorkflow;
  readonly bound: readonly BoundValue[];
  /** What it may do by it, in words. None where the trust is closed. */
  readonly permissions: readonly PermissionInWords[];
  /** Full name of the service account that exists and is acted as. @default - direct access */
  readonly account?: { readonly name: string; readonly email: string };
}

/**
 * What a pool granted the runs of one trusted workflow beside a service account of its own: a role, directly, or to act as a service account
 * that exists. Made by `TrustedPool.grantProjectRole` and `TrustedPool.allowImpersonation`.
 */
export class PoolGrant implements ITrustedIdentity {
  /** @internal */
  public static _make(made: Made): PoolGrant {
    return new PoolGrant(made);
  }

  /** Google. */
  public readonly party = Party.GCP;

  /** The runs that it is granted to. */
  public readonly workflow: TrustedWorkflow;

  /** What its bindings name: mapped values that only tokens of the workflow carry. None where the trust is closed. */
  public readonly bound: BoundValue[];

  private constructor(private readonly made: Made) {
    this.workflow = made.workflow;
    this.bound = made.bound.map((value) => ({ ...value }));
  }

  /** What Google evaluates, as plain data for snapshots: the provider of the pool, and of its bindings those of this workflow. */
  public get document(): Record<string, unknown> {
    return { ...this.made.trust.documentFor(this.workflow) };
  }

  /** How each requirement is held, at the exchange and at the identity. What the exchange holds changes as workflows are added to the pool. */
  public get enforcements(): Enforcement[] {
    return this.made.trust.enforcementsOf(this.workflow, this.made.account?.name);
  }

  /** The audience that tokens for the pool carry. */
  public get audience(): string {
    return this.made.trust.audience;
  }

  /** What the runs may do by it, in words. Of an account that exists, nothing is known. */
  public get permissions(): PermissionInWords[] {
    return this.made.permissions.map((permission) => ({ ...permission }));
  }

  /** What a job needs to log in: as the service account, or directly. */
  public get login(): CloudLogin {
    return this.made.trust.loginAs(this.made.account?.email);
  }

  /** Writes each value of the login as a TerraformOutput of the stack. Once only; the second call does nothing. */
  public addOutputs(): void {
    writeLoginOutputs(this.made.pool, this.made.outputsId, 'Google', this.login);
  }
}
