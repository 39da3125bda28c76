import { Explained, explainedIdentity } from './explained';
import { explainedJson } from './json';
import { ExplainQuestionOptions, readExplainQuestion } from './question';
import { explainedText } from './text';
import { Verdict } from '../../trust';
import { ended, ExpectOptions } from '../ended';
import { Expectation, unmet } from '../expectation';
import { CommandIo, ExitCode } from '../io';
import { OutputFormat, OutputOptions, print, Writers } from '../output';

/** What `explain` is asked. */
export interface ExplainOptions extends ExplainQuestionOptions, OutputOptions, ExpectOptions<Expectation> {
  readonly nearest: number;
}

const WRITERS: Writers<Explained> = { [OutputFormat.TEXT]: explainedText, [OutputFormat.JSON]: explainedJson };

/** Explains an answer: the identities that came nearest to admitting the token, the nearest first, with known causes; and what others admit beside. */
export async function explain(names: readonly string[], options: ExplainOptions, io: CommandIo): Promise<ExitCode> {
  const { given, decided, skipped, unusable } = await readExplainQuestion(names, options, io);
  const byDistance = [...decided].sort((one, other) => one.distance - other.distance);
  const of = (wanted: boolean) => byDistance.filter(({ decision }) => (decision.verdict === Verdict.ACCEPT) === wanted).slice(0, options.nearest);
  const shown = [...of(true), ...of(false)].map((one) => explainedIdentity(one, given.message));
  const answer: Explained = { given, identities: shown, notShown: decided.length - shown.length, skipped, unusable };
  print(answer, WRITERS, options, io);
  return ended(options, unmet(options.expect, decided.map(({ decision }) => decision)), unusable, io);
}
