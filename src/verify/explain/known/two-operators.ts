import { exactValue } from './exact-value';
import { ClaimMatcher, ClaimPattern, disjoint, PatternPart, Wildcard } from '../../../claims';
import { Cause, Explanation, Party } from '../../../trust';

/** Operators of one statement all hold: two of them on one key ask for a value that is both. */
export const TWO_OPERATORS: Cause = {
  id: 'two-operators',
  find(refusal) {
    const { leaf, beside, party, claim } = refusal;
    if (party !== Party.AWS || matchersOf(leaf) === undefined) return undefined;
    const other = beside.find((one) => one.where === leaf.where && one.key?.toLowerCase() === leaf.key?.toLowerCase() && excludes(leaf, one));
    if (other === undefined) return undefined;
    const exact = exactValue(refusal, refusal.expected[0]);
    return {
      text: `the statement asks for a ${claim} that is ${leaf.expected} (${leaf.operator}) and ${other.expected} (${other.operator}) at once: all operators hold, and no value is both`,
      remedy: exact ? `one of the two alone. For this run ${exact.remedy}` : 'one of the two alone',
      edits: [{ at: other, kind: 'remove' }, ...exact?.edits ?? []],
    };
  },
};

function excludes(one: Explanation, other: Explanation): boolean {
  const [own, others] = [matchersOf(one), matchersOf(other)];
  return own !== undefined && others !== undefined && own.every((matcher) => others.every((another) => disjoint(matcher, another).holds));
}

/** The values of a positive operator on text; undefined for another one, and where a value is open. */
function matchersOf({ operator = '', expected, open }: Explanation): ClaimMatcher[] | undefined {
  const [, kind] = /^String(Equals|Like)$/i.exec(operator) ?? [];
  if (kind === undefined || expected === undefined || open) return undefined;
  return expected.split(' | ').map((value) => /like/i.test(kind) ? ClaimMatcher.fitting(patternOf(value)) : ClaimMatcher.exact(value));
}

function patternOf(value: string): ClaimPattern {
  const parts = value.split(/([*?])/).filter((piece) => piece !== '');
  return new ClaimPattern(parts.map((piece): PatternPart => piece === '*' ? { wildcard: Wildcard.ANY_RUN } : piece === '?' ? { wildcard: Wildcard.ANY_ONE } : { literal: piece }));
}
