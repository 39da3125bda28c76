import { RunbookStep } from '../../trust';

/** One step of a migration. */
export interface GitHubMigrationStep {
  /** What the step does, for people. */
  readonly title: string;
  /** The repository or the owner as the model has it from this step on, as TypeScript. */
  readonly model: string;
  /** What to run at GitHub, in this order. Empty where the step is a deployment or a look at one. */
  readonly commands: RunbookStep[];
  /** What must be so before the next step. */
  readonly checks: string[];
  /** Subjects whose tokens every cloud accepts once the step is done. */
  readonly accepted: string[];
  /** Subjects whose tokens AWS and Azure refuse then. Google compares ids, not subjects: it takes the runs of the repository throughout. */
  readonly refused: string[];
}
