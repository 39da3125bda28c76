import { BoundValue } from '../document';

/** The end of a `principalSet://` member, after the pool's resource name. @see https://docs.cloud.google.com/iam/docs/principal-identifiers */
export function memberSuffix({ attribute, value }: BoundValue): string {
  return `/attribute.${attribute}/${value}`;
}

/** What every member of a workload identity pool begins with, after `principal:` or `principalSet:`. */
export const IAM_HOST = '//iam.googleapis.com/';

/** The start of a member that names a set of principals. */
export const PRINCIPAL_SET = `principalSet:${IAM_HOST}`;
