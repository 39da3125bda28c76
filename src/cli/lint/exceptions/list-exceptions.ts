import { exceptionsJson } from './json';
import { ListedExceptions, listedExceptions } from './listed';
import { acknowledgedInCdk } from './of-cdk';
import { exceptionsText } from './text';
import { formatOfExceptions } from '../../../internal/catalogue/cli-lint';
import { dayOf } from '../../../internal/days';
import { CommandIo, ExitCode } from '../../io';
import { OutputFormat, print, Writers } from '../../output';
import { ReadConfigs } from '../config/read-configs';
import { LintFormat } from '../formats';

const WRITERS: Writers<ListedExceptions> = { [OutputFormat.TEXT]: exceptionsText, [OutputFormat.JSON]: exceptionsJson };

/** Lists all that somebody answers for, what ends first at the top; of artifacts what the reports of CDK beside them tell. */
export function listExceptions(names: readonly string[], { exceptions, severities }: ReadConfigs, format: LintFormat, io: CommandIo): ExitCode {
  if (format !== OutputFormat.TEXT && format !== OutputFormat.JSON) throw formatOfExceptions(format);
  print(listedExceptions({ exceptions, severities, cdk: acknowledgedInCdk(names, io) }, dayOf(io.now())), WRITERS, { format }, io);
  return ExitCode.ANSWERED;
}
