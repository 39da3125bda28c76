import { Cause, Party, Refusal, Verdict } from '../../../trust';

/** What the login action for AWS asks for, in each partition. */
const OF_STS = /^sts\.amazonaws\.com(?:\.cn)?$/;

/** The list of the provider is asked before any trust policy is. @see https://github.com/aws-actions/configure-aws-credentials/issues/1309 (2026-11-21) */
export const PROVIDER_AUDIENCE: Cause = {
  id: 'provider-audience',
  find(refusal) {
    const { party, leaf, got, expected, words } = refusal;
    if (party !== Party.AWS || leaf.operator !== 'ClientIdList' || got === undefined || !isWanted(refusal, got)) return undefined;
    return {
      text: `the OIDC provider lists ${expected.map((one) => JSON.stringify(one)).join(', ') || 'no audience'}, and not ${JSON.stringify(got)}, which the token has: it is refused before the trust policy is asked`,
      remedy: `${JSON.stringify(got)} in ${words.clientIds} of the provider, beside what is there; the trust policy and the job stay as they are`,
      edits: [{ at: leaf, kind: 'audience', add: got }],
    };
  },
};

/** Whether the trust policy asks for this audience; or asks for none, and it is that of AWS. */
function isWanted({ beside }: Refusal, audience: string): boolean {
  const asked = beside.filter(({ key, operator }) => operator !== undefined && operator !== 'ClientIdList' && key?.endsWith(':aud'));
  return asked.length === 0 ? OF_STS.test(audience) : asked.some(({ verdict }) => verdict === Verdict.ACCEPT);
}
