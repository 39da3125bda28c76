import { readEntraSubject, readNamedSubject } from '../subject';
import { Cause } from '../../../trust/cause';

const ENTRA = 'https://login.microsoftonline.com/';
/** The second one is older still. */
const AZURE_DEVOPS = ['https://vstoken.dev.azure.com/', 'https://app.vstoken.visualstudio.com'];
const isOld = (issuer: string) => AZURE_DEVOPS.some((start) => issuer.startsWith(start));

/**
 * A connection is converted from one issuer to the other, and with it the subject.
 * @see https://learn.microsoft.com/en-us/azure/devops/pipelines/release/convert-service-connections (2026-11-27)
 */
export const ISSUER_FORM: Cause = {
  id: 'azure-devops-issuer-form',
  find({ claim, got = '', expected }) {
    const [isNew, wasOld] = claim === 'iss'
      ? [got.startsWith(ENTRA), expected.some(isOld)] : [readEntraSubject(got) !== undefined, expected.some((one) => readNamedSubject(one) !== undefined)];
    const [isStillOld, wantsNew] = claim === 'iss'
      ? [isOld(got), expected.some((one) => one.startsWith(ENTRA))] : [readNamedSubject(got) !== undefined, expected.some((one) => readEntraSubject(one) !== undefined)];
    if (!['iss', 'sub'].includes(claim)) return undefined;
    if (isNew && wasOld) return { text: 'the token has the issuer of Microsoft Entra, and the trust that of Azure DevOps: the connection was converted, or made anew', remedy: 'trust issuer and subject as the connection shows them now, both; the old ones as well until every connection is converted' };
    if (isStillOld && wantsNew) return { text: 'the token has the issuer of Azure DevOps, and the trust that of Microsoft Entra: the connection is not converted yet', remedy: 'Convert on the page of the connection, after the new issuer and subject are trusted' };
    return undefined;
  },
};
