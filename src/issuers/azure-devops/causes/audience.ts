import { EXCHANGE_APPLICATION, EXCHANGE_AUDIENCE, writtenAudience } from '../../../facts';
import { Cause } from '../../../trust';
import { issuerFormOf } from '../issuer-form';

/** One audience in two spellings: credentials of Azure have the URI, tokens of Entra the id. */
const SPELLINGS = [EXCHANGE_AUDIENCE.value, EXCHANGE_APPLICATION.value];

/** A job cannot choose the audience, so a trust that asks for another one takes no token of it. */
export const FIXED_AUDIENCE: Cause = {
  id: 'azure-devops-audience',
  find({ claim, got, expected, token: { iss } }) {
    if (claim !== 'aud' || got === undefined || expected.length === 0 || typeof iss !== 'string' || !issuerFormOf(iss)) return undefined;
    const own = writtenAudience(iss, EXCHANGE_AUDIENCE.value);
    const asked = expected.join(' or ');
    if (got !== own) return { text: `the token has the audience ${got}, which Azure DevOps gives none: it is of another job, or made by hand`, remedy: `a token of the connection, whose audience is ${own}` };
    return expected.some((one) => SPELLINGS.includes(one))
      ? { text: `tokens by this issuer have the audience ${own}, and the trust has it as ${asked}: one thing in Azure, two elsewhere`, remedy: `the audience ${own} in the trust` }
      : { text: `the trust asks for the audience ${asked}, and all tokens by this issuer have ${own}: a job cannot choose it`, remedy: `the audience ${own} in the trust` };
  },
};
