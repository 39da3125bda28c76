import { BudgetLine } from './budget';

/** Budgets for people: of those of one kind the fullest, then one line for each share of the split. */
export function budgetText(lines: readonly BudgetLine[], shares: readonly string[]): string {
  const kinds = [...new Set(lines.map(({ budget }) => budget))];
  const rows = kinds.map((kind) => rowOf(lines.filter(({ budget }) => budget === kind)));
  const width = Math.max(0, ...rows.map(([budget]) => budget.length));
  return [...rows.map(([budget, rest]) => `${budget.padEnd(width)}  ${rest}`), ...shares].map((line) => `${line}\n`).join('');
}

function rowOf(lines: readonly BudgetLine[]): [budget: string, rest: string] {
  const fullest = lines.reduce((one, other) => other.used / other.most > one.used / one.most ? other : one);
  const which = lines.length === 1 ? fullest.of : `${fullest.of}, the fullest of ${lines.length}`;
  return [fullest.budget, `${number(fullest.used)} of ${number(fullest.most)} (${which})`];
}

/** `249 workflows, a to z`, or the name of the only one. */
export function rangeOf(names: readonly string[]): string {
  return names.length === 1 ? names[0] : `${names.length} workflows, ${names[0]} to ${names[names.length - 1]}`;
}

/** Written the same on every machine. */
const number = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
