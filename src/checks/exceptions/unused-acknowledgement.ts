import { ExceptionRule } from './exception-rule';
import { FindingConfidence, FindingSeverity } from '../../trust';

/** It acknowledges nothing that is found: the trust was repaired, or the entry names another place. */
export const unusedAcknowledgement: ExceptionRule = {
  id: 'unused-acknowledgement',
  title: 'An acknowledgement or an entry of the baseline stands for nothing that is found',
  severity: FindingSeverity.WARNING,
  confidence: FindingConfidence.HIGH,
  attack: 'It waits for the mistake to come back, and hides it then without a word.',
  fix: 'remove it; where the identity has another name or file now, write these',
  message: ({ rule, file, identity }) => `${rule} is not found at ${identity} in ${file}`,
};
