import { Refusal } from '../../../trust';
import { readSubject, ServiceAccountName } from '../subject';

/** The service account of the token, and the first that the trust asks for in so many words. */
export function subjectsOf({ claim, got, expected, wildcards }: Refusal): { readonly had: ServiceAccountName; readonly asked: ServiceAccountName } | undefined {
  const had = claim === 'sub' ? readSubject(got ?? '') : undefined;
  const exact = expected.filter((subject) => !wildcards || !/[*?]/.test(subject));
  const asked = exact.map(readSubject).find((one) => one !== undefined);
  return had && asked && { had, asked };
}
