import { EXCHANGE_APPLICATION, EXCHANGE_AUDIENCE } from '../../../facts';
import { Cause } from '../../../trust/cause';

/** One audience in two spellings: credentials of Azure have the URI, tokens of Entra the id. */
export const AUDIENCE_FORM: Cause = {
  id: 'azure-devops-audience-form',
  find({ claim, got, expected }) {
    if (claim !== 'aud') return undefined;
    if (got === EXCHANGE_APPLICATION.value && expected.includes(EXCHANGE_AUDIENCE.value)) {
      return { text: `tokens by the issuer of Microsoft Entra have the audience ${EXCHANGE_APPLICATION.value}, the id of ${EXCHANGE_AUDIENCE.value}: outside Azure they are two`, remedy: `the audience ${EXCHANGE_APPLICATION.value}; a job cannot choose it` };
    }
    if (got === EXCHANGE_AUDIENCE.value && expected.includes(EXCHANGE_APPLICATION.value)) {
      return { text: `tokens by the issuer of Azure DevOps have the audience ${EXCHANGE_AUDIENCE.value}, and the trust has that of Microsoft Entra`, remedy: `the audience ${EXCHANGE_AUDIENCE.value}; a job cannot choose it` };
    }
    return undefined;
  },
};
