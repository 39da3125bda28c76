import { KnownMessage, Presented, wordsOf } from './known-message';
import { CASE_MISS, EntraMessage, EXPRESSION_MISS, NO_MATCH } from '../../../parties/azure';
import { Party } from '../../../trust';

/** Where the words behind the value are others than those we know. */
const END = /'\.(?=\s|$)/;

/** What the login action writes into the log before it asks. @see https://github.com/Azure/login/issues/482 (a log, 2026-11-22) */
const OF_LOG: readonly Presented[] = [
  { claim: 'iss', before: /Federated token details:\s+issuer - /i, ends: [/\s/] },
  { claim: 'sub', before: /\bsubject claim - /i, ends: [/[\r\n]|$/] },
];

/** The words of 2022, and while a new credential is not known everywhere. @see https://github.com/Azure/azure-workload-identity/issues/616 (a log, 2026-11-22) */
const OF_ONE_CODE: readonly Presented[] = ['Issuer', 'Subject', 'Audience'].map((name) => (
  { claim: name.slice(0, 3).toLowerCase(), before: wordsOf(`Assertion ${name}: '`), ends: [END] }));

const beside = (id: string, words: RegExp, meaning: string): KnownMessage => ({ id, party: Party.AZURE, words, meaning, isBeside: true });

/** What is refused before a credential is looked for, or when one is made. @see https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes (2026-11-22) */
const BESIDE: readonly KnownMessage[] = [
  beside('azure-application-not-found', /\bAADSTS700016(?!\d)/i, 'the tenant has no application or identity of this client id: another tenant, an id that is not the client id, or one that was deleted'),
  beside('azure-tenant-not-found', /\bAADSTS90002(?!\d)/i, 'there is no such tenant in this cloud'),
  beside('azure-application-disabled', /\bAADSTS7000112(?!\d)/i, 'the application is disabled'),
  beside('azure-not-app-only', /\bAADSTS700229(?!\d)/i, 'a token of Entra was shown that is not of an application alone'),
  beside('azure-assertion-signature', /\bAADSTS700027(?!\d)/i, 'the signature of the token was not verified: keys of the issuer that Entra does not have, or a token that is not the issuer\'s'),
  beside('azure-assertion-invalid', /\bAADSTS50013(?!\d)/i, 'the token is not valid: expired, not yet valid, or signed with a key that Entra does not find at the issuer'),
  beside('azure-assertion-expired', /\bAADSTS700024(?!\d)/i, 'the token is out of the time for which it is valid: the job logs in long after it asked for it, or a clock is wrong'),
  beside('azure-expression-refused', /ClaimsMatchingExpression[\s\S]{0,200}?is invalid|lacks all required claims/i, 'Entra refuses to create a flexible credential with this expression: claims that it asks for are missing, or one stands there that it does not take'),
];

/** What Entra answers to a client assertion that no federated identity credential has; it names what the token presents. */
export const AZURE_MESSAGES: readonly KnownMessage[] = [
  message('azure-issuer', NO_MATCH.iss.value, 'iss', 'no federated identity credential has the issuer of the token'),
  message('azure-audience', NO_MATCH.aud.value, 'aud', 'no federated identity credential with that issuer has the audience of the token'),
  { ...message('azure-subject', NO_MATCH.sub.value, 'sub', 'no federated identity credential with that issuer and audience has the subject of the token'), also: ['azure-subject-case', 'azure-expression'] },
  { ...message('azure-expression', EXPRESSION_MISS.value, 'sub', 'no federated identity credential has the subject of the token, and no expression of a flexible one fits it'), also: ['azure-subject', 'azure-subject-case'] },
  message('azure-subject-case', CASE_MISS.value, 'sub', 'the subject of a federated identity credential differs from that of the token in upper and lower case alone'),
  ...BESIDE,
  {
    id: 'azure-no-match',
    party: Party.AZURE,
    words: /\bAADSTS70021(?!\d)/i,
    meaning: 'no federated identity credential has issuer, audience and subject of the token; or it was made minutes ago, and the next try succeeds',
    presents: [...OF_ONE_CODE, ...OF_LOG],
    ofFamily: ['azure-issuer', 'azure-audience', 'azure-subject', 'azure-subject-case', 'azure-expression'],
  },
];

function message(id: string, { code, before, after }: EntraMessage, claim: string, meaning: string): KnownMessage {
  const presents: Presented[] = [...OF_LOG, { claim, before: wordsOf(before), ends: [wordsOf(after), END] }];
  // AADSTS700213 is the beginning of AADSTS7002138.
  return { id, party: Party.AZURE, words: new RegExp(`\\b${code}(?!\\d)`, 'i'), meaning, about: claim, presents };
}
