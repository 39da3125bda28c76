import { FilledPool, fillPools, poolLines } from './pools';
import { CountedAccount, FilledProject, fillProjects, projectLines, ProjectQuotas } from './projects';
import { gcpTooManyPrincipals } from '../../../internal/catalogue/gcp';
import { gcpFleetNumber } from '../../../internal/catalogue/gcp-fleet';
import { checkProps, having, isBoolean, isText, listOf, PropertyKinds } from '../../../internal/check-props';
import { BudgetLine } from '../../../trust/budget';
import { budgetText, rangeOf } from '../../../trust/budget-text';
import { TrustedWorkflow } from '../../../trust/trusted-workflow';
import { WORKFLOW } from '../../../trust/workflow-kind';
import { LIMITS } from '../facts/limits';

/** A workflow that is planned, with the service account that it is to act as. */
export interface PlannedAccount {
  /** Who may act as the service account. */
  readonly workflow: TrustedWorkflow;
  /** Id of its pool. @default - the library splits */
  readonly pool?: string;
  /** Id of the project of its service account, where it has its roles too. @default - the library splits */
  readonly project?: string;
  /** Roles that it is to have on that project, 0 to 1,500: each is a principal of the project's allow policy. @default 1 */
  readonly projectRoles?: number;
  /** Whether it gets a service account. Without one its runs have the roles themselves, one principal for each way in and role. @default true */
  readonly serviceAccount?: boolean;
}

/** A fleet, and what its projects take. */
export interface GcpFleetBudgetProps {
  /** The workflows. */
  readonly accounts: PlannedAccount[];
  /** Service accounts that a project takes, 1 to 10,000. @default 100 */
  readonly serviceAccountsPerProject?: number;
  /** Service accounts that each project has already. @default 0 */
  readonly serviceAccountsInUse?: number;
  /** Principals that the allow policy of each project has already, repeats included. @default 0 */
  readonly principalsInUse?: number;
}

/** What one pool is to hold. */
export interface PoolShare {
  /** The pool: as the plan names it, or `pool-1`, `pool-2`... where the library splits. */
  readonly pool: string;
  /** Its issuer. */
  readonly issuer: string;
  /** Names of its trusted workflows. */
  readonly workflows: string[];
}

/** What one project is to hold. */
export interface ProjectShare {
  /** The project: as the plan names it, or `project-1`, `project-2`... where the library splits. */
  readonly project: string;
  /** Names of the trusted workflows whose service accounts and roles go there. */
  readonly workflows: string[];
}

/**
 * What a fleet takes of the limits of Google, before anything is synthesized: attributes, expressions and mapped bytes of each pool, service
 * accounts and principals of each project. Needs no cdktf.
 *
 * Throws for what does not fit; where the plan leaves pools or projects open, it gives the split. How many pools a project takes is
 * not documented.
 * @see https://docs.cloud.google.com/iam/quotas
 */
export class GcpFleetBudget {
  /** The budgets of a fleet. */
  public static of(props: GcpFleetBudgetProps): GcpFleetBudget {
    checkProps('GcpFleetBudget.of', props, BUDGET_KINDS);
    props.accounts.forEach((account) => checkProps('GcpFleetBudget.of', account, ACCOUNT_KINDS));
    return new GcpFleetBudget(props);
  }

  /** Each budget: of every pool, of every project, of every service account with the most principals. */
  public readonly lines: BudgetLine[];
  /** What goes to which pool. */
  public readonly pools: PoolShare[];
  /** What goes to which project. */
  public readonly projects: ProjectShare[];
  /** The budgets and the split for people, one line each: of those of one kind the fullest. */
  public readonly text: string;

  private constructor(props: GcpFleetBudgetProps) {
    const quotas = quotasOf(props);
    const sorted = [...props.accounts].sort((a, b) => a.workflow.name < b.workflow.name ? -1 : 1);
    const pools = fillPools(sorted.map(({ workflow, pool }) => ({ trust: workflow.compile(), pool })));
    const ways = new Map(pools.flatMap(({ plan }) => plan.planned.map(({ trust, bound }): [string, number] => [trust.name, bound.length])));
    const projects = fillProjects(sorted.map((account) => counted(account, ways.get(account.workflow.name)!)), quotas);
    this.lines = [
      ...pools.flatMap(poolLines), ...sorted.flatMap((account) => accountLine(account, ways)), ...projects.flatMap((project) => projectLines(project, quotas)),
    ];
    this.pools = pools.map(poolShare);
    this.projects = projects.map(projectShare);
    this.text = budgetText(this.lines, [
      ...this.pools.map(({ pool, workflows }) => `pool ${pool}: ${rangeOf(workflows)}`),
      ...this.projects.map(({ project, workflows }) => `project ${project}: ${rangeOf(workflows)}`),
    ]);
  }
}

const isNumber = (value: unknown) => typeof value === 'number';

const BUDGET_KINDS: PropertyKinds<GcpFleetBudgetProps> = {
  accounts: { is: listOf(having('workflow')), write: 'workflows.map((workflow) => ({ workflow }))', required: true },
  serviceAccountsPerProject: { is: isNumber, write: '400' },
  serviceAccountsInUse: { is: isNumber, write: '12' },
  principalsInUse: { is: isNumber, write: '40' },
};

const ACCOUNT_KINDS: PropertyKinds<PlannedAccount> = {
  workflow: WORKFLOW,
  pool: { is: isText, write: "'github'" },
  project: { is: isText, write: "'my-production'" },
  projectRoles: { is: isNumber, write: '2' },
  serviceAccount: { is: isBoolean, write: 'false' },
};

function quotasOf({ serviceAccountsPerProject, serviceAccountsInUse, principalsInUse }: GcpFleetBudgetProps): ProjectQuotas {
  const { value: most } = LIMITS.serviceAccountsMost;
  return {
    accounts: whole('serviceAccountsPerProject', serviceAccountsPerProject ?? LIMITS.serviceAccountsPerProject.value, 1, most),
    accountsInUse: whole('serviceAccountsInUse', serviceAccountsInUse ?? 0, 0, most),
    principalsInUse: whole('principalsInUse', principalsInUse ?? 0, 0, LIMITS.principalsPerPolicy.value),
  };
}

function whole(what: string, value: number, least: number, most: number): number {
  if (!Number.isInteger(value) || value < least || value > most) throw gcpFleetNumber(what, value, least, most);
  return value;
}

function counted({ workflow, project, projectRoles = 1, serviceAccount = true }: PlannedAccount, ways: number): CountedAccount {
  const roles = whole('projectRoles', projectRoles, 0, LIMITS.principalsPerPolicy.value);
  return { workflow: workflow.name, project, accounts: serviceAccount ? 1 : 0, principals: roles * (serviceAccount ? 1 : ways) };
}

/** Of a service account, whose policy holds a principal for each way in. */
function accountLine({ workflow: { name }, serviceAccount = true }: PlannedAccount, ways: ReadonlyMap<string, number>): BudgetLine[] {
  if (!serviceAccount) return [];
  const [used, most] = [ways.get(name)!, LIMITS.principalsPerPolicy.value];
  if (used > most) throw gcpTooManyPrincipals(`the service account of ${name}`, used, most);
  return [{ budget: 'principals of the allow policy of a service account', of: name, used, most }];
}

const poolShare = ({ pool, plan }: FilledPool): PoolShare => ({ pool, issuer: plan.issuer.url, workflows: plan.planned.map(({ trust }) => trust.name) });

const projectShare = ({ project, held }: FilledProject): ProjectShare => ({ project, workflows: held.map(({ workflow }) => workflow) });
