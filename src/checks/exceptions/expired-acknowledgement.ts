import { ExceptionRule } from './exception-rule';
import { FindingConfidence, FindingSeverity } from '../../trust';

/** The last day is over: what was acknowledged is found again. */
export const expiredAcknowledgement: ExceptionRule = {
  id: 'expired-acknowledgement',
  title: 'An acknowledgement or an entry of the baseline has expired',
  severity: FindingSeverity.WARNING,
  confidence: FindingConfidence.HIGH,
  attack: 'What somebody meant to repair by that day is as it was, and nobody has looked at it since.',
  fix: 'repair what it acknowledges and remove it, or write why it may stay longer, until which day, and who answers for it',
  message: ({ rule, expires, owner }) => `the acknowledgement of ${rule} expired on ${expires}${owner === undefined ? '' : ` (${owner})`}`,
};
