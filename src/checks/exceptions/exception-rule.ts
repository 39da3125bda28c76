import { Exception } from './exception';
import { Finding, FindingConfidence, FindingSeverity } from '../../trust';

/** A check of exceptions themselves: one file, one id, one page. */
export interface ExceptionRule {
  readonly id: string;
  readonly title: string;
  readonly severity: FindingSeverity;
  readonly confidence: FindingConfidence;
  readonly attack: string;
  readonly fix: string;
  /** What is wrong with one, in a line. */
  message(exception: Exception): string;
}

/** The finding, at the place of the exception. */
export function findingOf({ id, severity, confidence, attack, fix, message }: ExceptionRule, exception: Exception): Finding {
  const { party, identity, place } = exception;
  return { rule: id, severity, confidence, party, identity, location: place, message: message(exception), attack, fix };
}
