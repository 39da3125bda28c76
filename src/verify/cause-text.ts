import { KnownCause } from './explain/known-causes';
import { printable } from './printable';
import { Decision, Verdict } from '../trust';

/** A cause in lines: what happened, where it is wrong, what to write. The place of the decision is known to the reader. */
export function causeLines({ id, text, remedy, where }: KnownCause, { source, verdict }: Decision): string[] {
  const above = source?.text ?? '';
  const place = where === above ? '' : where.startsWith(above) ? where.slice(above.length).replace(/^[ .]/, '') : where;
  return [`  ${verdict === Verdict.ACCEPT ? 'too wide' : 'known cause'}: ${printable(text)} [${id}]`, ...place === '' ? [] : [`    in ${printable(place)}`], `    write: ${printable(remedy)}`];
}
