import { checkMigration, Migration } from './migration';
import { refuseUntrustedForms, TrustedRun } from './migration-check';
import { GitHubMigrationStep } from './migration-step';
import { stagesOf } from './migration-steps';
import { nameOf } from './names';
import { GitHubOwner } from './owner';
import { GivenRepository, PinnedRun } from './pinned-run';
import { printMigrationStep } from './print-migration-step';
import { GitHubRepository } from './repository';
import { subjectOf } from './subject';
import { subjectForm } from './subject-form';
import { changesOf } from './switch';
import { GitHubWorkflow } from './workflow';
import { nothingToMigrate, workflowOutsideMigration } from '../../internal/catalogue/github-migration';
import { wrongKind } from '../../internal/catalogue/props';
import { having, listOf } from '../../internal/check-props';

/**
 * The order in which subjects change without locking a pipeline out: both forms are trusted first, then GitHub is switched, then the
 * old form goes. Data, and with `toString()` text; it runs nothing.
 *
 * Throws where between two steps runs may carry subjects that nobody trusts then, say the new name with the old template: such a change
 * takes two migrations, which the error writes down.
 * @see https://learn.microsoft.com/en-us/entra/workload-id/workload-identities-github-immutable-subjects
 */
export class GitHubMigrationPlan {
  /**
   * The plan for a repository that `GitHubRepository.migrating` made.
   * @param workflows all that trust it: their subjects are what is checked. Throws for one that does not trust it.
   */
  public static of(repository: GitHubRepository, workflows: GitHubWorkflow[]): GitHubMigrationPlan {
    return new GitHubMigrationPlan(repository, workflows);
  }

  /**
   * The plan for all repositories of an owner that `GitHubOwner.migrating` made. Each repository changes by itself.
   * @param workflows all that trust it. Throws for one that does not.
   */
  public static ofOwner(owner: GitHubOwner, workflows: GitHubWorkflow[]): GitHubMigrationPlan {
    return new GitHubMigrationPlan(owner, workflows);
  }

  /** `owner/name`, or the owner. */
  public readonly name: string;
  /** The last day on which the old form is trusted, `YYYY-MM-DD`. */
  public readonly until: string;
  /** In the order in which they are taken. */
  public readonly steps: GitHubMigrationStep[];
  private readonly forms: string[];

  private constructor(given: GitHubRepository | GitHubOwner, workflows: GitHubWorkflow[]) {
    const migration = migrationOf(given);
    const { from, to, until } = migration;
    if (!listOf(having('name', '_runs'))(workflows) || workflows.length === 0) throw wrongKind('workflows', workflows, 'GitHubMigrationPlan.of(repository, [production])');
    const trusted = workflows.flatMap((workflow) => trustedRunsOf(workflow, migration));
    const runs = trusted.map(({ run }) => run);
    const { mintsImmutableSubjects } = runs[0].issuer;
    const subjects = (old: boolean) => [...new Set(runs.filter(({ repository }) => (repository.successor !== undefined) === old).map(subjectText))].sort();
    this.name = nameOf(to);
    this.until = until;
    this.forms = [subjectForm(from), subjectForm(to)];
    const stages = stagesOf(given, migration, { before: subjects(true), after: subjects(false) }, changesOf(migration, mintsImmutableSubjects));
    refuseUntrustedForms(stages, trusted, migration, mintsImmutableSubjects);
    this.steps = stages.map(({ step }) => step);
  }

  /** The plan as text for a terminal. */
  public toString(): string {
    const [before, after] = this.forms;
    const head = [`Migration of ${this.name}: both forms are trusted until ${this.until}`, `   from      ${before}`, `   to        ${after}`, ''];
    return [...head, ...this.steps.flatMap(printMigrationStep)].join('\n');
  }
}

function migrationOf(given: GivenRepository): Migration<GivenRepository> {
  const { migratesFrom: from, migratesUntil } = given ?? {};
  if (!from) throw nothingToMigrate(having('owner')(given) ? nameOf(given) : String(given));
  return checkMigration({ from, to: { ...given, migratesFrom: undefined }, until: migratesUntil! });
}

/** The alternatives of a workflow in either form. */
function trustedRunsOf(workflow: GitHubWorkflow, { from, to }: Migration<GivenRepository>): TrustedRun[] {
  const { alternatives } = workflow.compile();
  const all = workflow._runs.map((run, index): TrustedRun => ({ run, alternative: alternatives[index] }));
  const old = all.filter(({ run: { repository: { successor, ...form } } }) => successor && subjectForm(form) === subjectForm(from)
    && subjectForm(successor.repository) === subjectForm(to));
  if (old.length === 0) throw workflowOutsideMigration(workflow.name, nameOf(to));
  const successors = new Set(old.map(({ run }) => run.repository.successor!.repository));
  return [...old, ...all.filter(({ run }) => successors.has(run.repository))];
}

function subjectText(run: PinnedRun): string {
  const { matcher } = subjectOf(run);
  return matcher.exactValue ?? String(matcher.pattern);
}
