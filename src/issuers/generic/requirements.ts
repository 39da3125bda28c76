import { OidcIssuerProps } from './issuer-props';

/** The requirement that the form of the subject serves. */
export const SUBJECT = 'subject';

/** The requirement that each claim serves: `tenant`, or its name as an id. */
export function requirementIds({ claims, tenantClaim }: OidcIssuerProps): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set(['tenant', 'audience', 'issuer', SUBJECT]);
  for (const claim of Object.keys(claims)) {
    const id = claim === tenantClaim ? 'tenant' : free(idOf(claim), taken);
    taken.add(id);
    ids.set(claim, id);
  }
  return ids;
}

/** Kebab-case, beginning with a letter. */
function idOf(claim: string): string {
  const words = claim.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return /^[a-z]/.test(words) ? words : `claim-${words}`.replace(/-$/, '');
}

function free(id: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? id : `${id}-${number}`;
    if (!taken.has(tried)) return tried;
  }
}
