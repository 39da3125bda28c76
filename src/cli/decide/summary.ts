import { Decision, TokenClaims, Verdict } from '../../trust';
import { distance, refusalsOf } from '../../verify/explain';
import { printable, textTable } from '../../verify/shared';

/** Refusals that are shown one by one; more are summed up. */
const MOST = 20;
/** Of those that are summed up, how many are explained: who looks for the reason looks for one of these. */
const NEAREST = 3;
/** Claims that are named as the reason. */
const NAMED = 3;

const refused = (decisions: readonly Decision[]) => decisions.filter(({ verdict }) => verdict === Verdict.DENY);

/** Whether there are more refusals than anybody reads. */
export const isSummedUp = (decisions: readonly Decision[]) => refused(decisions).length > MOST;

/** The refusals that came nearest to accepting. */
export function nearestOf(decisions: readonly Decision[]): ReadonlySet<Decision> {
  const far = refused(decisions).map((decision) => ({ decision, far: distance(decision.because) }));
  return new Set(far.sort((one, other) => one.far - other.far).slice(0, NEAREST).map(({ decision }) => decision));
}

/** Refusals by cloud, by what did not match, and by file, most first. */
export function summaryText(decisions: readonly Decision[], claims: TokenClaims): string {
  const counts = new Map<string, { readonly row: string[]; count: number }>();
  for (const decision of decisions) {
    const row = [decision.party, printable(reasonOf(decision, claims)), printable(decision.source?.unit ?? '')];
    const group = counts.get(JSON.stringify(row)) ?? { row, count: 0 };
    counts.set(JSON.stringify(row), { row, count: group.count + 1 });
  }
  const rows = [...counts.values()].sort((one, other) => other.count - one.count).map(({ row, count }) => [String(count), ...row]);
  return textTable([['DENIED', 'PARTY', 'NOT AS ASKED', 'FILE'], ...rows]).join('\n');
}

/** The claims that are not as asked; the first words of the reason, where it names none. */
function reasonOf(decision: Decision, claims: TokenClaims): string {
  const names = [...new Set(refusalsOf(decision, claims).map(({ claim }) => claim).filter((claim) => claim !== ''))];
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return names.length === 0 ? decision.because[0]?.text ?? '' : names.slice(0, NAMED).join(', ') + more;
}
