import { CdkAcknowledgement } from './of-cdk';
import { Exception, SeverityChange } from '../../../checks/exceptions';
import { daysBetween } from '../../../internal/days';

/** Days before its last one in which an exception is said to end soon. */
const SOON = 14;

/** How it stands with an exception. */
export enum ExceptionStatus {
  HOLDS = 'holds',
  ENDS_SOON = 'ends-soon',
  EXPIRED = 'expired',
}

/** An exception, as it stands on a day. */
export interface ListedException {
  readonly exception: Exception;
  readonly status: ExceptionStatus;
  /** Days that are left; negative where it has expired. */
  readonly daysLeft: number;
  /** Days since it was written. @default - not told */
  readonly age?: number;
}

/** All that somebody answers for. */
export interface ListedExceptions {
  /** The first that ends first. */
  readonly exceptions: readonly ListedException[];
  readonly severities: readonly SeverityChange[];
  /** In CDK apps, as their reports tell. */
  readonly cdk: readonly CdkAcknowledgement[];
}

/** The same without a day. */
interface Everything extends Omit<ListedExceptions, 'exceptions'> { readonly exceptions: readonly Exception[] }

/** All of them, as they stand on a day. */
export function listedExceptions({ exceptions, ...more }: Everything, today: string): ListedExceptions {
  const listed = exceptions.map((exception): ListedException => {
    const { expires, added } = exception;
    const daysLeft = daysBetween(today, expires);
    const status = daysLeft < 0 ? ExceptionStatus.EXPIRED : daysLeft < SOON ? ExceptionStatus.ENDS_SOON : ExceptionStatus.HOLDS;
    return { exception, status, daysLeft, ...added !== undefined && { age: daysBetween(added, today) } };
  });
  return { ...more, exceptions: listed.sort((one, other) => one.daysLeft - other.daysLeft) };
}
