import { CdkAcknowledgement } from './of-cdk';
import { WorkflowAcknowledgement } from './of-workflows';
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
  /** By trusted workflows of CDK apps, as their metadata tells. The first that ends first. */
  readonly workflows: readonly (WorkflowAcknowledgement & Pick<ListedException, 'status' | 'daysLeft'>)[];
}

/** The same without a day. */
interface Everything extends Omit<ListedExceptions, 'exceptions' | 'workflows'> {
  readonly exceptions: readonly Exception[];
  readonly workflows: readonly WorkflowAcknowledgement[];
}

/** All of them, as they stand on a day. */
export function listedExceptions({ exceptions, workflows, ...more }: Everything, today: string): ListedExceptions {
  const listed = exceptions.map((exception): ListedException => {
    const { expires, added } = exception;
    return { exception, ...standing(expires, today), ...added !== undefined && { age: daysBetween(added, today) } };
  });
  const byWorkflows = workflows.map((one) => ({ ...one, ...standing(one.expires, today) }));
  return { ...more, exceptions: listed.sort(endsFirst), workflows: byWorkflows.sort(endsFirst) };
}

function standing(expires: string, today: string): Pick<ListedException, 'status' | 'daysLeft'> {
  const daysLeft = daysBetween(today, expires);
  return { status: daysLeft < 0 ? ExceptionStatus.EXPIRED : daysLeft < SOON ? ExceptionStatus.ENDS_SOON : ExceptionStatus.HOLDS, daysLeft };
}

const endsFirst = (one: { readonly daysLeft: number }, other: { readonly daysLeft: number }) => one.daysLeft - other.daysLeft;
