import { SubjectIdentity } from './subject-identity';
import { CompareOptions, ComparisonAnswer, ComparisonQuestion, IdentityPair, Comparison } from '../verify';
import { byName, comparePairs } from '../verify/compare';

/** A pair that does not agree, for people, with the token that shows it. */
export interface Disagreement {
  readonly text: string;
  readonly lines: string[];
}

/** The identities of one name that do not let in the same runs. */
export function disagreements(ones: readonly SubjectIdentity[], others: readonly SubjectIdentity[], options: CompareOptions = {}): Disagreement[] {
  const pairing = byName(ones.map(({ trusting }) => trusting), others.map(({ trusting }) => trusting));
  const { pairs, onlyInFirst } = comparePairs(pairing, ComparisonQuestion.EQUIVALENT, options);
  return [
    ...onlyInFirst.map(({ party, identity }) => ({ text: `${party} ${JSON.stringify(identity)}: the other files have no identity of this name`, lines: [] })),
    ...pairs.filter(({ comparison }) => !agrees(comparison)).map(disagreement),
  ];
}

/** Names on one cloud and ids on another are the same trust as long as nobody renames: that is agreement, for a test of today's files. */
const agrees = ({ answer, nowOnly }: Comparison) => answer === ComparisonAnswer.YES || nowOnly === true;

function disagreement({ comparison: { answer, because, witness } }: IdentityPair): Disagreement {
  if (!witness) return { text: `${answer}: ${because}`, lines: [] };
  const heading = `let in by ${witness.admittedBy.join(', ')}, refused by ${witness.refusedBy.join(', ')}:`;
  return { text: `${answer}: ${because}`, lines: [heading, ...Object.entries(witness.claims).map(([claim, value]) => `  ${claim}: ${JSON.stringify(value)}`)] };
}
