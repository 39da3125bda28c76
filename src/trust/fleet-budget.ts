import { BudgetLine, FleetShare, IFleetBudget } from './budget';

/** More shares of one kind are one line. */
const MOST_SHARES = 10;

/** The budget of a fleet, with its text. */
export function fleetBudget(lines: BudgetLine[], shares: FleetShare[]): IFleetBudget {
  return { lines, shares, text: [...budgetRows(lines), ...shareRows(shares)].map((line) => `${line}\n`).join('') };
}

function budgetRows(lines: readonly BudgetLine[]): string[] {
  const rows = kindsOf(lines, ({ budget }) => budget).map(rowOf);
  const width = Math.max(0, ...rows.map(([budget]) => budget.length));
  return rows.map(([budget, rest]) => `${budget.padEnd(width)}  ${rest}`);
}

function rowOf(lines: readonly BudgetLine[]): [budget: string, rest: string] {
  const fullest = lines.reduce((one, other) => other.used / other.most > one.used / one.most ? other : one);
  const which = lines.length === 1 ? fullest.of : `${fullest.of}, the fullest of ${lines.length}`;
  return [fullest.budget, `${number(fullest.used)} of ${number(fullest.most)} (${which})`];
}

function shareRows(shares: readonly FleetShare[]): string[] {
  return kindsOf(shares, ({ kind }) => kind).flatMap((group) => group.length > MOST_SHARES
    ? [`${group[0].kind}, ${number(group.length)} of them: ${group[0].name} to ${group[group.length - 1].name}`]
    : group.map(({ kind, name, of, workflows }) => `${kind} ${name}${of === undefined ? '' : ` of ${of}`}: ${rangeOf(workflows)}`));
}

/** `249 workflows, a to z`, or the name of the only one. */
function rangeOf(names: readonly string[]): string {
  return names.length === 1 ? names[0] : `${number(names.length)} workflows, ${names[0]} to ${names[names.length - 1]}`;
}

function kindsOf<T>(rows: readonly T[], kindOf: (row: T) => string): T[][] {
  return [...new Set(rows.map(kindOf))].map((kind) => rows.filter((row) => kindOf(row) === kind));
}

/** Written the same on every machine. */
const number = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
