import { gcpTooManyPrincipals, gcpTooManyServiceAccounts } from '../../../internal/catalogue/gcp';
import { BudgetLine, FleetPlace, placed } from '../../../trust';
import { LIMITS } from '../facts/limits';

/** What one workflow takes of a project. */
export interface CountedAccount {
  /** Name of the trusted workflow. */
  readonly workflow: string;
  /** The project, where the plan names one. */
  readonly project?: string;
  /** Service accounts: one, or none where its runs act themselves. */
  readonly accounts: number;
  /** Members that it adds to the allow policy of the project. */
  readonly principals: number;
}

/** What a project takes, and has already. */
export interface ProjectQuotas {
  readonly accounts: number;
  readonly accountsInUse: number;
  readonly principalsInUse: number;
}

/** A project of a plan. */
export type FilledProject = FleetPlace<CountedAccount>;

/** Workflows in the projects that the plan names, and the rest in as few as their order gives. Throws for a named one that takes too much. */
export function fillProjects(accounts: readonly CountedAccount[], quotas: ProjectQuotas): FilledProject[] {
  const filled = placed(accounts, { word: 'project', nameOf: ({ project }) => project, fits: (held) => fits(held, quotas) });
  filled.forEach((one) => check(one, quotas));
  return filled;
}

/** What a project takes of its quotas. */
export function projectLines({ name, held }: FilledProject, quotas: ProjectQuotas): BudgetLine[] {
  const { accounts, principals } = totals(held, quotas);
  return [
    { budget: 'service accounts of a project', of: name, used: accounts, most: quotas.accounts },
    { budget: 'principals of the allow policy of a project', of: name, used: principals, most: LIMITS.principalsPerPolicy.value },
  ];
}

function totals(held: readonly CountedAccount[], { accountsInUse, principalsInUse }: ProjectQuotas): { accounts: number; principals: number } {
  return {
    accounts: held.reduce((sum, { accounts }) => sum + accounts, accountsInUse),
    principals: held.reduce((sum, { principals }) => sum + principals, principalsInUse),
  };
}

function fits(held: readonly CountedAccount[], quotas: ProjectQuotas): boolean {
  const { accounts, principals } = totals(held, quotas);
  return accounts <= quotas.accounts && principals <= LIMITS.principalsPerPolicy.value;
}

function check({ name, held }: FilledProject, quotas: ProjectQuotas): void {
  const { accounts, principals } = totals(held, quotas);
  if (accounts > quotas.accounts) throw gcpTooManyServiceAccounts(accounts, name, quotas.accounts);
  if (principals > LIMITS.principalsPerPolicy.value) throw gcpTooManyPrincipals(`project ${name}`, principals, LIMITS.principalsPerPolicy.value);
}
