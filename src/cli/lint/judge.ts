import { ReadConfigs } from './config/read-configs';
import { fileKey, isBelow } from './file-key';
import { RULES, TrustChecks } from '../../checks';
import { Applied, applied, Exception } from '../../checks/exceptions';
import { policyRules } from '../../checks/policy';
import { dayOf } from '../../internal/days';
import { CommandIo } from '../io';
import { ReadIdentities } from '../read-identities';
import { Selection } from '../select';

/** What was read, under what somebody answers for. */
export function judge(
  names: readonly string[], { identities, providers, keys, unusable }: Omit<ReadIdentities, 'files'>, configs: ReadConfigs, selection: Selection, io: CommandIo,
): Applied {
  const { exceptions, severities, policy = {} } = configs;
  const fileOf = (file: string) => fileKey(io.cwd, file);
  const findings = TrustChecks.ofIdentities(identities, { providers, keys }).findings([...RULES, ...policyRules(policy, fileOf)]);
  const notRead = new Set(unusable.map(({ file }) => fileOf(file)));
  // Of what was left out nothing is known.
  const isAll = selection.identity === undefined && selection.party === undefined && selection.account === undefined;
  const wasAsked = ({ file }: Exception) => isAll && isBelow(io.cwd, names, file) && !notRead.has(fileOf(file));
  return applied(findings, { exceptions, severities, today: dayOf(io.now()), wasAsked, fileOf });
}
