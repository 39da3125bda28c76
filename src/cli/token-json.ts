import { DecodedToken } from '../verify';

/** Which token it was, for machines. Nothing else of it is repeated. */
export function tokenJson({ form, notChecked, claims: { iss, aud, sub } }: DecodedToken): Record<string, unknown> {
  return { form, notChecked, iss, aud, sub };
}
