import { comparisonJson } from './compare-json';
import { pairUp, PairSelection } from './compare-select';
import { readSides } from './compare-sides';
import { ended } from './ended';
import { coloured, CommandIo, ExitCode } from './io';
import { skippedText } from './text';
import { besideUnusable, unusableText } from './unusable';
import { GitHubRepository, SubClaimPrefixOptions } from '../issuers';
import { ComparisonAnswer, ComparisonQuestion, EstateComparison } from '../simulate';
import { answerWord, comparisonText, pairName } from '../simulate/compare/comparison-text';
import { nameOf } from '../simulate/compare/pairing';
import { printable } from '../simulate/printable';

/** A repository whose form and template somebody vouches for. */
export interface DeclaredRepository {
  readonly prefix: string;
  readonly options: SubClaimPrefixOptions;
}

/** What `compare` is asked. */
export interface CompareCommandOptions extends PairSelection {
  readonly expect?: ComparisonQuestion;
  readonly allowUnreadable?: boolean;
  /** All artifacts are one side, whose clouds are compared. */
  readonly across?: boolean;
  /** An answer that holds as long as names stay with their ids is enough. */
  readonly now?: boolean;
  readonly repository?: DeclaredRepository[];
  readonly json?: boolean;
}

/** Compares identities, pair by pair, and prints the answers. */
export async function compare(names: readonly string[], options: CompareCommandOptions, io: CommandIo): Promise<ExitCode> {
  const repositories = (options.repository ?? []).map(({ prefix, options: more }) => GitHubRepository.fromSubClaimPrefix(prefix, more));
  const sides = await readSides(names, options.across ?? false, io);
  const { skipped, unusable, titles } = sides;
  const pairing = besideUnusable(unusable, () => pairUp(sides, options));
  const comparison = EstateComparison._of(pairing, options.expect ?? ComparisonQuestion.EQUIVALENT, { repositories });
  const holds = options.now ? comparison.holdsNow : comparison.holds;
  const parts = [comparisonText(comparison, { ...titles, colour: coloured(io) }), skippedText(skipped), unusableText(unusable)];
  const text = parts.filter((part) => part !== '').join('\n\n');
  io.out(options.json ? comparisonJson(comparison, holds, skipped, unusable) : `${text}\n`);
  const { expect: expected, allowUnreadable, now = false } = options;
  const missed = expected === undefined || holds ? [] : unmet(comparison, now).map((line) => `expected ${expected}, ${line}`);
  return ended({ expected, allowUnreadable, missed, unusable }, io);
}

/** Who does not meet the expectation, one a line. Unknown meets none. */
function unmet(comparison: EstateComparison, now: boolean): string[] {
  const differing = comparison.pairs.filter(({ comparison: { answer, nowOnly = false } }) => answer !== ComparisonAnswer.YES && !(now && nowOnly));
  return [
    ...differing.map((pair) => `got ${answerWord(pair.comparison)}: ${pairName(pair)}`),
    ...comparison._missed.map((one) => `without a partner: ${printable(`${nameOf(one)}, ${one.source}`)}`),
  ];
}
