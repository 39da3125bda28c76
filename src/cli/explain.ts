import { readQuestion } from './decide';
import { coloured, CommandIo, ExitCode } from './io';
import { Selection } from './select';
import { decisionsText } from './text';
import { distance } from '../simulate/explain/distance';
import { Verdict } from '../trust';

/** What `explain` is asked. */
export interface ExplainOptions extends Selection {
  readonly token: string;
  readonly nearest: number;
}

/** Explains a refusal: the identities that came nearest to admitting the token, the nearest first, with known causes. */
export async function explain(names: readonly string[], options: ExplainOptions, io: CommandIo): Promise<ExitCode> {
  const { token, decisions, skipped } = await readQuestion(names, options, io);
  const refused = decisions.filter(({ verdict }) => verdict !== Verdict.ACCEPT)
    .sort((one, other) => distance(one.because) - distance(other.because)).slice(0, options.nearest);
  const admitting = decisions.filter(({ verdict }) => verdict === Verdict.ACCEPT);
  io.out(decisionsText({ token, decisions: [...admitting, ...refused], skipped }, { colour: coloured(io) }));
  return ExitCode.ANSWERED;
}
