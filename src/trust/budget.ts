/** What one budget of a cloud comes to. */
export interface BudgetLine {
  /** The budget, for people: `trust policy, characters`. */
  readonly budget: string;
  /** What it is a budget of: the name of a trusted workflow, of an account, of a pool. */
  readonly of: string;
  /** How much the fleet takes. */
  readonly used: number;
  /** How much there is. */
  readonly most: number;
}

/** One of the places that a fleet is split into. */
export interface FleetShare {
  /** What kind of place: `stack` on AWS; `pool` or `project` on GCP; `subscription`, `managed identity` or `application` on Azure. */
  readonly kind: string;
  /** Its name: as the plan names it; where the library splits, a word and a number, `trust-1`. */
  readonly name: string;
  /** What it belongs to: the account of a stack, the issuer of a pool, the subscription of an identity. @default - the plan does not say */
  readonly of?: string;
  /** Names of the trusted workflows that go there, sorted. */
  readonly workflows: string[];
}

/** What a fleet takes of the limits of a cloud, before anything is synthesized: what each `...FleetBudget.of(...)` returns. */
export interface IFleetBudget {
  /** Each budget. */
  readonly lines: BudgetLine[];
  /** What goes where, sorted by kind. */
  readonly shares: FleetShare[];
  /** Both for people: of the budgets of one kind the fullest, and a line for each share, or for all of a kind that has more than ten. */
  readonly text: string;
}
