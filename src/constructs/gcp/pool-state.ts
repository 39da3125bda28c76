import { IConstruct } from 'constructs';
import { requireOwnIssuer } from './uploaded-keys';
import * as errors from '../../internal/catalogue/gcp';
import { Planned, PoolPlan } from '../../parties/gcp/render';
import { AppRegistry, Commit, TrustedWorkflow } from '../../trust';

/** What the issuer of the workflows has to be. */
interface WantedIssuer {
  /** @default - that of the first workflow */
  readonly issuer?: string;
  /** Whether it has to be one's own: its keys are uploaded. @default false */
  readonly ownIssuer?: boolean;
}

/** The workflows of a pool, and the plan that they make. The plan begins with the first, since the issuer comes from it. */
export class PoolState {
  private plan?: PoolPlan;

  constructor(private readonly construct: IConstruct, private readonly poolId: string, private readonly wanted: WantedIssuer = {}) {}

  /** Adds a workflow, open or closed. `claims` are checked with its bindings known, and before anything changes. */
  public admit(workflow: TrustedWorkflow, closed: boolean | undefined, claims: (planned: Planned) => Commit[]): Planned {
    const trust = workflow.compile();
    const { issuer, ownIssuer = false } = this.wanted;
    if (issuer !== undefined && !takes(issuer, trust.issuer.url)) throw errors.gcpIssuerMismatch(trust.name, trust.issuer.url, issuer);
    if (ownIssuer) requireOwnIssuer(this.poolId, trust.issuer.url);
    const plan = this.plan ?? new PoolPlan(trust.issuer);
    const { planned, commit } = plan.prepare(trust, closed);
    const commits = [commit, AppRegistry.of(this.construct.node.root).claim(workflow, this.construct.node.path), ...claims(planned)];
    commits.forEach((each) => each());
    this.plan = plan;
    return planned;
  }

  /** Whether there are workflows, and all of them are closed. */
  public get closed(): boolean {
    return this.plan?.closed ?? false;
  }

  /** The plan; there is none before the first workflow. */
  public requirePlan(): PoolPlan {
    if (!this.plan) throw errors.gcpPoolEmpty(this.poolId).at(this.construct.node.path);
    return this.plan;
  }

  /** A workflow that was added. */
  public requirePlanned(workflow: TrustedWorkflow): Planned {
    const planned = this.plan?.find(workflow.name);
    if (planned?.trust !== workflow.compile()) throw errors.gcpWorkflowUnknown(workflow.name, this.plan?.planned.map(({ trust }) => trust.name) ?? []);
    return planned;
  }
}

/** A slash that the provider alone has is one too many for nobody; whether one that the tokens alone have is, is not documented. */
const takes = (provider: string, issuer: string) => provider === issuer || provider === `${issuer}/`;
