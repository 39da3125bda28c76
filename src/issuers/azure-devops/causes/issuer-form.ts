import { Cause, FoundCause } from '../../../trust';
import { readEntraSubject, readNamedSubject } from '../subject';

/** The second one is older still. */
const AZURE_DEVOPS = ['https://vstoken.dev.azure.com/', 'https://app.vstoken.visualstudio.com'];

type Form = 'entra' | 'named';

/** Which of the two forms an issuer or a subject has. */
const FORMS: Readonly<Record<string, (text: string) => Form | undefined>> = {
  iss: (issuer) => issuer.startsWith('https://login.microsoftonline.com/') ? 'entra' : AZURE_DEVOPS.some((start) => issuer.startsWith(start)) ? 'named' : undefined,
  sub: (subject) => readEntraSubject(subject) ? 'entra' : readNamedSubject(subject) ? 'named' : undefined,
};

const CONVERTED: FoundCause = {
  text: 'the token has the issuer of Microsoft Entra, and the trust that of Azure DevOps: the connection was converted, or made anew',
  remedy: 'trust issuer and subject as the connection shows them now, both; the old ones as well until every connection is converted',
};
const NOT_CONVERTED: FoundCause = {
  text: 'the token has the issuer of Azure DevOps, and the trust that of Microsoft Entra: the connection is not converted yet',
  remedy: 'Convert on the page of the connection, after the new issuer and subject are trusted',
};

/**
 * A connection is converted from one issuer to the other, and with it the subject.
 * @see https://learn.microsoft.com/en-us/azure/devops/pipelines/release/convert-service-connections (2026-11-27)
 */
export const ISSUER_FORM: Cause = {
  id: 'azure-devops-issuer-form',
  find({ claim, got = '', expected }) {
    const formOf = Object.hasOwn(FORMS, claim) ? FORMS[claim] : () => undefined;
    const [had, asked] = [formOf(got), expected.map(formOf)];
    if (had === 'entra' && asked.includes('named')) return CONVERTED;
    return had === 'named' && asked.includes('entra') ? NOT_CONVERTED : undefined;
  },
};
