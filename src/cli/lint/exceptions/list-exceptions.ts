import { exceptionsJson } from './json';
import { ListedExceptions, listedExceptions } from './listed';
import { acknowledgedInCdk } from './of-cdk';
import { acknowledgedByWorkflows } from './of-workflows';
import { exceptionsText } from './text';
import { formatOfExceptions } from '../../../internal/catalogue/cli-lint';
import { dayOf } from '../../../internal/days';
import { CommandIo, ExitCode } from '../../io';
import { OutputFormat, print, Writers } from '../../output';
import { ReadConfigs } from '../config/read-configs';
import { LintFormat } from '../formats';

const WRITERS: Writers<ListedExceptions> = { [OutputFormat.TEXT]: exceptionsText, [OutputFormat.JSON]: exceptionsJson };

/** Lists all that somebody answers for, what ends first at the top; of artifacts what CDK tells beside them. */
export function listExceptions(names: readonly string[], { exceptions, severities }: ReadConfigs, format: LintFormat, io: CommandIo): ExitCode {
  if (format !== OutputFormat.TEXT && format !== OutputFormat.JSON) throw formatOfExceptions(format);
  const ofArtifacts = { cdk: acknowledgedInCdk(names, io), workflows: acknowledgedByWorkflows(names, io) };
  print(listedExceptions({ exceptions, severities, ...ofArtifacts }, dayOf(io.now())), WRITERS, { format }, io);
  return ExitCode.ANSWERED;
}
