import { factsOf } from '../../../facts';
import { Cause, textOf, TokenClaims } from '../../../trust';

/** @see https://cloud.google.com/iam/docs/workload-identity-federation-with-other-providers (2026-11-21) */
export const SUBJECT_TOO_LONG: Cause = {
  id: 'subject-too-long',
  find({ token, words, leaf: { key, operator } }) {
    if (key !== 'google.subject' || operator !== 'size') return undefined;
    return {
      text: 'google.subject is longer than Google takes: a long name of a repository, branch or workflow file makes it so for some runs and not for others',
      remedy: `google.subject from ids in ${words.mapping}: ${traceOf(token)}`,
    };
  },
};

/** The claims that name a run, as an expression; of an issuer that is not known, which they are is left to the reader. */
function traceOf(token: TokenClaims): string {
  const claims = factsOf(textOf(token, 'iss') ?? '')?.traceClaims ?? ['TENANT_ID', 'PROJECT_ID', 'RUN_ID'];
  return claims.map((claim) => `assertion.${claim}`).join(" + ':' + ");
}
