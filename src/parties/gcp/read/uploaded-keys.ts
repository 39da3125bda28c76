import { isStated } from './file';
import { Text, Value } from '../../../artifacts';
import { deploymentOf, Tenancy } from '../../../facts';
import { Explanation, Field, Verdict } from '../../../trust';
import { refusal } from '../evaluate/refusals';
import { hasIdleFields, readKeySet } from '../keys';

/** What uploaded keys say of whom a provider takes: nothing, where they are public keys for an issuer of one's own. */
export function keyObstacles(where: string, jwks: Value | undefined, issuer: Field, exists: boolean): Explanation[] {
  const text = jwks instanceof Text ? jwks.literal : undefined;
  if (!isStated(jwks) || text === '') return [];
  const unknown = (words: string): Explanation => ({ where, text: words, verdict: Verdict.UNKNOWN });
  return [
    ...isOfStrangers(issuer) ? [unknown('the keys of the provider are uploaded, and the issuer has its own: whoever made these signs tokens with any claims')] : [],
    ...text === undefined || exists ? [] : refusalsOf(text).map((words) => unknown(refusal(words))),
  ];
}

/** No value of a key is shown: it may be a private one. */
function refusalsOf(text: string): string[] {
  const read = readKeySet(text);
  if ('problem' in read) return [`uploaded keys with ${JSON.stringify(read.problem.field)}: ${read.problem.why}`];
  return hasIdleFields(read) ? ['uploaded keys with fields that it does not take, certificates say'] : [];
}

/** An issuer whose keys are its vendor's. */
function isOfStrangers(issuer: Field): boolean {
  const tenancy = typeof issuer === 'string' ? deploymentOf(issuer)?.tenancy : undefined;
  return tenancy !== undefined && tenancy !== Tenancy.SINGLE;
}
