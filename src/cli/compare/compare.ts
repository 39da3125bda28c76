import { Compared, comparisonJson } from './json';
import { pairUp, PairSelection } from './select';
import { readSides } from './sides';
import { comparedText } from './text';
import { Parameters } from '../../artifacts';
import { ComparisonAnswer, ComparisonQuestion } from '../../verify';
import { answerWord, ComparedPairs, comparePairs, holds, missed, nameOf, pairName } from '../../verify/compare';
import { printable } from '../../verify/shared';
import { declaredProjects } from '../ci';
import { GivenOptions } from '../ci/ci-system';
import { ended, ExpectOptions } from '../ended';
import { CommandIo, ExitCode } from '../io';
import { OutputFormat, OutputOptions, print, Writers } from '../output';
import { besideUnusable } from '../unusable';

/** What `compare` is asked. */
export interface CompareCommandOptions extends PairSelection, OutputOptions, ExpectOptions<ComparisonQuestion> {
  /** All artifacts are one side, whose clouds are compared. */
  readonly across?: boolean;
  /** An answer that holds as long as names stay with their ids is enough. */
  readonly now?: boolean;
}

const WRITERS: Writers<Compared> = { [OutputFormat.TEXT]: comparedText, [OutputFormat.JSON]: comparisonJson };

/** Compares identities, pair by pair, and prints the answers. */
export async function compare(names: readonly string[], options: CompareCommandOptions & GivenOptions, io: CommandIo): Promise<ExitCode> {
  const projects = declaredProjects(options);
  const parameters = new Parameters(options.parameter);
  const sides = await readSides(names, options.across ?? false, parameters, io);
  const { skipped, unusable, titles } = sides;
  const pairing = besideUnusable(unusable, () => {
    parameters.checkNames();
    return pairUp(sides, options);
  });
  const comparison = comparePairs(pairing, options.expect ?? ComparisonQuestion.EQUIVALENT, { projects });
  const { expect: expected, now = false } = options;
  const isMet = holds(comparison, { now });
  print({ comparison, holds: isMet, skipped, unusable, titles }, WRITERS, options, io);
  return ended(options, isMet ? [] : unmet(comparison, now).map((line) => `expected ${expected}, ${line}`), unusable, io);
}

/** Who does not meet the expectation, one a line. Unknown meets none. */
function unmet(comparison: ComparedPairs, now: boolean): string[] {
  const differing = comparison.pairs.filter(({ comparison: { answer, nowOnly = false } }) => answer !== ComparisonAnswer.YES && !(now && nowOnly));
  return [
    ...differing.map((pair) => `got ${answerWord(pair.comparison)}: ${pairName(pair)}`),
    ...missed(comparison).map((one) => `without a partner: ${printable(`${nameOf(one)}, ${one.source}`)}`),
  ];
}
