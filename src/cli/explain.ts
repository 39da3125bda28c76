import { Explained, explainedIdentity } from './explain/explained';
import { explainedJson } from './explain/json';
import { readExplainQuestion } from './explain/question';
import { explainedText } from './explain/text';
import { coloured, CommandIo, ExitCode } from './io';
import { Selection } from './select';
import { Verdict } from '../trust';

/** What `explain` is asked. */
export interface ExplainOptions extends Selection {
  readonly token?: string;
  readonly message?: string;
  readonly nearest: number;
  readonly json?: boolean;
}

/** Explains an answer: the identities that came nearest to admitting the token, the nearest first, with known causes; and what others admit beside. */
export async function explain(names: readonly string[], options: ExplainOptions, io: CommandIo): Promise<ExitCode> {
  const { given, decided, skipped, unusable } = await readExplainQuestion(names, options, io);
  const byDistance = [...decided].sort((one, other) => one.distance - other.distance);
  const of = (wanted: boolean) => byDistance.filter(({ decision }) => (decision.verdict === Verdict.ACCEPT) === wanted).slice(0, options.nearest);
  const shown = [...of(true), ...of(false)].map((one) => explainedIdentity(one, given.message));
  const answer: Explained = { given, identities: shown, notShown: decided.length - shown.length, skipped, unusable };
  io.out(options.json ? explainedJson(answer) : explainedText(answer, { colour: coloured(io) }));
  return ExitCode.ANSWERED;
}
