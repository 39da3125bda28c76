import { Construct } from 'constructs';
import { PoolState } from './pool-state';
import { GrantContext } from './role-grants';
import { IAM_HOST } from '../../parties/gcp/facts';
import { documentFor, documentOf, enforcementsOf, googleLogin, Planned, PoolDocument } from '../../parties/gcp/render';
import { CloudLogin, Enforcement, heldByTier, LongestSession, Party, sessionOfTier, TrustedWorkflow } from '../../trust';

/** What the login actions ask for. @see https://docs.cloud.google.com/iam/docs/create-short-lived-credentials-direct (2026-11-21) */
const SESSION: LongestSession = { seconds: 3600, why: 'an access token lasts an hour, unless a policy of the organization and the login ask for more', remedies: [] };

/** What a pool, its accounts and its grants say of the trust. Read late: what the exchange holds changes as workflows are added. */
export class PoolTrust {
  constructor(
    private readonly construct: Construct,
    private readonly state: PoolState,
    private readonly context: GrantContext,
    private readonly providerName: string,
  ) {}

  /** The audience that tokens carry: the one that the workflows chose, else the provider's own name. */
  public get audience(): string {
    return this.state.requirePlan().chosenAudience ?? `https:${IAM_HOST}${this.providerName}`;
  }

  /** What Google evaluates for all workflows. */
  public get document(): PoolDocument {
    return documentOf(this.state.requirePlan());
  }

  /** What Google evaluates for one of them. */
  public documentFor(workflow: TrustedWorkflow): PoolDocument {
    return documentFor(this.state.requirePlan(), this.plannedOf(workflow));
  }

  /** How each requirement is held, at the exchange and at the identity. An account that exists may be shared with other workflows. */
  public enforcementsOf(workflow: TrustedWorkflow, existingAccount?: string): Enforcement[] {
    const planned = this.plannedOf(workflow);
    const { trust } = planned;
    const enforcements = heldByTier(Party.GCP, trust, [...enforcementsOf(this.state.requirePlan(), planned), ...sessionOfTier(Party.GCP, trust, SESSION)]);
    const { book } = this.context.registry;
    return existingAccount === undefined ? enforcements : book.withSharing(this.construct, existingAccount, trust, enforcements);
  }

  /** How a job logs in: as a service account, or directly. */
  public loginAs(serviceAccount?: string): CloudLogin {
    const project = serviceAccount === undefined ? this.context.project : undefined;
    return googleLogin({ provider: this.providerName, serviceAccount, project, audience: this.state.requirePlan().chosenAudience });
  }

  /** The pool admitted it before it made anything for it. */
  private plannedOf({ name }: TrustedWorkflow): Planned {
    return this.state.requirePlan().find(name)!;
  }
}
