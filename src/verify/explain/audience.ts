import { deploymentOf } from '../../facts';
import { Cause } from '../../trust';

/** What the login actions of each cloud ask for. */
const OF: Readonly<Record<string, string>> = { 'sts.amazonaws.com': 'AWS', 'api://AzureADTokenExchange': 'Azure' };

/** A token is minted for one cloud. */
export const AUDIENCE: Cause = {
  id: 'audience',
  find({ claim, token: { aud, iss }, expected }) {
    if (claim !== 'aud' || expected.length === 0) return undefined;
    // What the job cannot choose, the CI system knows.
    if (typeof iss === 'string' && deploymentOf(iss)?.audience !== undefined) return undefined;
    const cloud = typeof aud === 'string' ? OF[aud] ?? (aud.startsWith('https://iam.googleapis.com/') ? 'GCP' : undefined) : undefined;
    const asked = expected.join(' or ');
    return {
      text: cloud === undefined ? `the token was asked for with another audience than ${asked}` : `the token was asked for ${cloud}: its audience is not ${asked}`,
      remedy: `audience: ${expected[0]} where the job asks for the token`,
    };
  },
};
