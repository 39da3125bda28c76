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
