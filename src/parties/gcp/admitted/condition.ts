import { EngineParts, overMapping, UNSETTLED } from './engine-parts';
import { ALWAYS } from '../../../claims';
import { Bounds, every, exactly, Field } from '../../../trust';
import { Condition } from '../evaluate/condition';

/** What a condition is asked with. */
interface Asked {
  /** What stands for expressions that are left to the engine. */
  readonly engine: EngineParts;
  /** What is mapped; undefined where that is not known: then whatever reads it is open. */
  readonly mapping?: readonly (readonly [target: string, expression: Field])[];
  /** Whether the artifact does not settle all mapped values: what reads them is never false for certain. */
  readonly partly: boolean;
}

/** The tokens that a condition lets pass. */
export function conditionBounds(condition: Condition, { engine, mapping, partly }: Asked): Bounds {
  const { parts } = condition;
  const { lowerBound, upperBound } = parts
    ? every(parts.map(({ formula, text, readsMapped }) => {
      if (formula) return exactly(formula);
      if (!readsMapped) return engine(text);
      return mapping ? engine(overMapping(text, mapping)) : UNSETTLED(text);
    }))
    : UNSETTLED('');
  return { lowerBound, upperBound: partly && condition.readsMapped ? ALWAYS : upperBound };
}
