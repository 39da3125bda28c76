import { GcpFleetBudgetProps, PlannedAccount } from './plan';
import { ACCOUNT_KINDS, BUDGET_KINDS } from './plan-kinds';
import { FilledPool, fillPools, poolLines } from './pools';
import { CountedAccount, FilledProject, fillProjects, projectLines, ProjectQuotas } from './projects';
import { gcpTooManyPrincipals } from '../../../internal/catalogue/gcp';
import { checkProps } from '../../../internal/check-props';
import { BudgetLine, fleetBudget, FleetShare, IFleetBudget, planned } from '../../../trust';
import { LIMITS } from '../facts/limits';

/**
 * What a fleet takes of the limits of Google, before anything is synthesized: attributes, expressions and mapped bytes of each pool, service
 * accounts and principals of each project. Needs no cdktf. How many pools a project takes is not documented.
 * @see https://docs.cloud.google.com/iam/quotas
 */
export class GcpFleetBudget {
  /**
   * The budgets of a fleet: of every pool, service account and project; the shares are pools and projects. Throws for what does not fit; where
   * the plan leaves pools or projects open, it gives the split.
   */
  public static of(props: GcpFleetBudgetProps): IFleetBudget {
    checkProps('GcpFleetBudget.of', props, BUDGET_KINDS);
    props.accounts.forEach((account) => checkProps('an account of GcpFleetBudget', account, ACCOUNT_KINDS));
    const quotas = quotasOf(props);
    const accounts = [...props.accounts].sort((a, b) => a.workflow.name < b.workflow.name ? -1 : 1);
    const pools = fillPools(accounts.map(({ workflow, pool }) => ({ trust: workflow.compile(), pool })));
    const ways = waysInto(pools);
    const projects = fillProjects(accounts.map((account) => counted(account, ways.get(account.workflow.name)!)), quotas);
    const lines = [...accounts.flatMap((account) => accountLine(account, ways)), ...projects.flatMap((project) => projectLines(project, quotas))];
    return fleetBudget([...pools.flatMap(poolLines), ...lines], [...pools.map(poolShare), ...projects.map(projectShare)]);
  }

  private constructor() {}
}

function quotasOf({ serviceAccountsPerProject, serviceAccountsInUse, principalsInUse }: GcpFleetBudgetProps): ProjectQuotas {
  const { value: most } = LIMITS.serviceAccountsMost;
  return {
    accounts: planned('serviceAccountsPerProject', serviceAccountsPerProject, { usual: LIMITS.serviceAccountsPerProject.value, least: 1, most }),
    accountsInUse: planned('serviceAccountsInUse', serviceAccountsInUse, { usual: 0, least: 0, most }),
    principalsInUse: planned('principalsInUse', principalsInUse, { usual: 0, least: 0, most: LIMITS.principalsPerPolicy.value }),
  };
}

/** How many principals each workflow takes in a policy. */
function waysInto(pools: readonly FilledPool[]): ReadonlyMap<string, number> {
  return new Map(pools.flatMap(({ plan }) => plan.planned.map(({ trust, bound }): [string, number] => [trust.name, bound.length])));
}

function counted({ workflow, project, projectRoles, serviceAccount = true }: PlannedAccount, ways: number): CountedAccount {
  const roles = planned('projectRoles', projectRoles, { usual: 1, least: 0, most: LIMITS.principalsPerPolicy.value });
  return { workflow: workflow.name, project, accounts: serviceAccount ? 1 : 0, principals: roles * (serviceAccount ? 1 : ways) };
}

/** Of a service account, whose policy holds a principal for each way in. */
function accountLine({ workflow: { name }, serviceAccount = true }: PlannedAccount, ways: ReadonlyMap<string, number>): BudgetLine[] {
  if (!serviceAccount) return [];
  const [used, most] = [ways.get(name)!, LIMITS.principalsPerPolicy.value];
  if (used > most) throw gcpTooManyPrincipals(`the service account of ${name}`, used, most);
  return [{ budget: 'principals of the allow policy of a service account', of: name, used, most }];
}

const poolShare = ({ pool, plan }: FilledPool): FleetShare => (
  { kind: 'pool', name: pool, of: plan.issuer.url, workflows: plan.planned.map(({ trust }) => trust.name).sort() });

const projectShare = ({ name, held }: FilledProject): FleetShare => ({ kind: 'project', name, workflows: held.map(({ workflow }) => workflow) });
