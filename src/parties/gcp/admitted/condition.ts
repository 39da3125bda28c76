import { Bounds, every, exactly, OPEN } from './bounds';
import { ALWAYS } from '../../../claims/formula';
import { Condition } from '../evaluation/condition';

/** The tokens that a condition lets pass. With `partly`, the artifact does not settle all mapped values: what reads them is never false for certain. */
export function conditionBounds(condition: Condition, partly: boolean): Bounds {
  const parts = condition.formulas;
  const { surely, perhaps } = parts ? every(parts.map((formula) => formula ? exactly(formula) : OPEN)) : OPEN;
  return { surely, perhaps: partly && condition.readsMapped ? ALWAYS : perhaps };
}
