import { ANYTHING, Texts } from './claim-test';
import { keyClaim } from './key-claim';
import { ClaimMatcher, ClaimPattern } from '../../../claims';
import { exactly, isUnsettled } from '../../../trust';
import { Call } from '../evaluate/call';
import { isVariable, plainText, SettledPart } from '../evaluate/comparison';
import { foldAscii } from '../evaluate/fold-ascii';
import { isAbsent, keyState } from '../evaluate/key-state';
import { operatorNamed } from '../evaluate/operator';
import { patternOf } from '../evaluate/text-comparison';
import { ConditionValue, ValuePart } from '../policy';

type Operator = NonNullable<ReturnType<typeof operatorNamed>>;

/** How many letters may be written in either case one by one: 64 texts. */
const MOST_LETTERS = 6;
const OPEN_PART = { unsettled: 'it depends on a claim' };

/** Whether an operator compares letters of ASCII in either case. */
export const ignoresCase = (name: string) => /equalsignorecase(?:ifexists)?$/i.test(name);

/** The texts of a claim that one value of a condition matches, whether or not the operator is a negated one. */
export function textsOf(name: string, operator: Operator, value: ConditionValue, call: Call): Texts {
  const like = /string(?:not)?like(?:ifexists)?$/i.test(name);
  if (!like && !/string(?:not)?equals(?:ignorecase)?(?:ifexists)?$/i.test(name)) return { lowerBound: itself(operator, value, call), upperBound: ANYTHING };
  const parts = value.parts.map((part) => settled(part, like, call));
  if (parts.includes(undefined)) return { lowerBound: [], upperBound: operator.negated ? ANYTHING : [] };
  const known = parts.filter((part) => part !== undefined);
  // A claim may be missing behind a variable, and what that makes of a negated operator is not documented.
  if (operator.negated && value.parts.some((part, index) => isVariable(part) && isUnsettled(known[index]))) return { lowerBound: [], upperBound: ANYTHING };
  const texts = ignoresCase(name) ? inEitherCase(patternOf(known, false)) : same(patternOf(known, like));
  return known.some(isUnsettled) ? { lowerBound: [], upperBound: texts.upperBound } : texts;
}

/** A number, a date, a truth value and an ARN equal themselves; what else they equal is no question of patterns. */
function itself(operator: Operator, value: ConditionValue, call: Call): ClaimMatcher[] {
  const text = plainText(value.parts);
  return typeof text === 'string' && operator.compile(value)(text, call) === true ? [ClaimMatcher.exact(text)] : [];
}

/** A part with its variable replaced where no claim changes that; undefined for one that has no value. */
function settled(part: ValuePart, like: boolean, call: Call): SettledPart | undefined {
  if (!isVariable(part)) return part;
  if (keyClaim(part.variable, call)) return OPEN_PART;
  if (!isAbsent(keyState(foldAscii(part.variable), call))) return OPEN_PART;
  if (part.fallback === undefined) return undefined;
  return like && /[*?]/.test(part.fallback) ? OPEN_PART : { literal: part.fallback };
}

function same(pattern: ClaimPattern): Texts {
  return exactly([ClaimMatcher.fitting(pattern)]);
}

/** Few letters are written out, which is found sooner. */
function inEitherCase(pattern: ClaimPattern): Texts {
  const { literal } = pattern;
  const letters = literal?.match(/[a-zA-Z]/g)?.length ?? 0;
  if (literal !== undefined && letters <= MOST_LETTERS) {
    return exactly(spellings(literal).map((text) => ClaimMatcher.exact(text)));
  }
  const spelled = (beyondAscii: boolean) => ClaimPattern.concat(...pattern.parts.map((part) => (
    part.literal === undefined ? new ClaimPattern([part]) : ClaimPattern.inEitherCase(part.literal, beyondAscii))));
  return { lowerBound: [ClaimMatcher.fitting(spelled(false))], upperBound: [ClaimMatcher.fitting(spelled(true))] };
}

function spellings(text: string): string[] {
  return [...text].reduce<string[]>((starts, character) => starts.flatMap((start) => (
    /[a-zA-Z]/.test(character) ? [start + character.toLowerCase(), start + character.toUpperCase()] : [start + character])), ['']);
}
