import { Exception, SeverityChange } from './exception';
import { findingOf } from './exception-rule';
import { expiredAcknowledgement } from './expired-acknowledgement';
import { unusedAcknowledgement } from './unused-acknowledgement';
import { Finding } from '../../trust';
import { inOrder } from '../trust-checks';

/** What somebody answers for, and what is known of it. */
export interface Exceptions {
  readonly exceptions: readonly Exception[];
  readonly severities: readonly SeverityChange[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether an identity would have been found, had it been there: of files that were not asked for nothing is said. */
  wasAsked(exception: Exception): boolean;
  /** One text for a file, however it is written. */
  fileOf(file: string): string;
}

/** Findings, and those that are acknowledged. */
export interface Applied {
  /** Those that are left, and those on the exceptions themselves, sorted as findings are. */
  readonly findings: readonly Finding[];
  readonly acknowledged: readonly Acknowledged[];
}

/** A finding that somebody answers for. */
export interface Acknowledged { readonly finding: Finding; readonly exception: Exception }

/** Findings under what somebody answers for. An exception that has expired acknowledges nothing. */
export function applied(found: readonly Finding[], { exceptions, severities, today, wasAsked, fileOf }: Exceptions): Applied {
  const keyOf = ({ rule, party, file, identity }: About) => JSON.stringify([rule, party, fileOf(file), identity]);
  const keyOfFinding = (finding: Finding) => keyOf({ ...finding, file: finding.location.file });
  const holding = new Map<string, Exception>();
  for (const one of exceptions) if (one.expires >= today) holding.set(keyOf(one), one);
  const all = found.map((finding) => ({ finding: withSeverity(finding, severities), exception: holding.get(keyOfFinding(finding)) }));
  const foundAt = new Set(found.map(keyOfFinding));
  const ofExceptions = exceptions.flatMap((one) => {
    const rule = !foundAt.has(keyOf(one)) && wasAsked(one) ? unusedAcknowledgement : one.expires < today ? expiredAcknowledgement : undefined;
    return rule ? [withSeverity(findingOf(rule, one), severities)] : [];
  });
  const isHeld = (one: typeof all[number]): one is Acknowledged => one.exception !== undefined;
  const left = all.filter((one) => !isHeld(one)).map(({ finding }) => finding);
  return { findings: [...left, ...ofExceptions].sort(inOrder), acknowledged: all.filter(isHeld) };
}

/** What an exception is about. */
type About = Pick<Exception, 'rule' | 'party' | 'file' | 'identity'>;

function withSeverity(finding: Finding, severities: readonly SeverityChange[]): Finding {
  const change = severities.find(({ rule }) => rule === finding.rule);
  return change ? { ...finding, severity: change.severity } : finding;
}
