/** What a subject says. */
export interface ServiceAccountName {
  readonly namespace: string;
  readonly name: string;
}

/** In front of each subject. @see https://kubernetes.io/docs/reference/access-authn-authz/authentication/#service-account-tokens (2026-11-27) */
export const PREFIX = 'system:serviceaccount:';
const SUBJECT = /^system:serviceaccount:([^:]+):([^:]+)$/;

/** Reads a subject; undefined for another one. Neither name has a colon, so that it reads in one way. */
export function readSubject(subject: string): ServiceAccountName | undefined {
  const [, namespace, name] = SUBJECT.exec(subject) ?? [];
  return namespace === undefined || subject.includes('\n') ? undefined : { namespace, name };
}

/** Writes it. */
export const writeSubject = ({ namespace, name }: ServiceAccountName): string => `${PREFIX}${namespace}:${name}`;
