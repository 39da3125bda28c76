import { KnownMessage, withoutCode, wordsOf } from './known-message';
import { audienceMessage, MESSAGES } from '../../../parties/gcp';
import { Party } from '../../../trust';

/** The words of an answer of the Security Token Service, without its JSON. */
const descriptionOf = (answer: string): string => (JSON.parse(answer) as { error_description: string }).error_description;
const known = (id: string, text: string, meaning: string): KnownMessage => ({ id, party: Party.GCP, words: wordsOf(text), meaning });

const [BEFORE, AFTER] = descriptionOf(audienceMessage('AUDIENCE')).split('AUDIENCE').map((text) => wordsOf(text.replace(/\.$/, '')));

const beside = (id: string, words: RegExp, meaning: string): KnownMessage => ({ id, party: Party.GCP, words, meaning, isBeside: true });

/** What is refused before the trust is asked, behind it, or when it is made. @see https://docs.cloud.google.com/iam/docs/troubleshooting-workload-identity-federation (2026-11-21) */
const BESIDE: readonly KnownMessage[] = [
  beside('gcp-condition-refused', /The\s+attribute\s+condition\s+must\s+reference\s+one\s+of\s+the\s+provider'?s\s+claims/i, 'Google refuses to create the provider: its condition names no claim, or an attribute that is not mapped. A condition that names one and is always true would be taken, and lets everybody in'),
  beside('gcp-expired', /is\s+stale\s+to\s+sign-?in|ID Token[^\n]{0,80}expired/i, 'the token is older than it may be: the job asked for it long before it logged in'),
  beside('gcp-account-not-found', /Gaia\s+id\s+not\s+found\s+for\s+email/i, 'there is no service account of this name'),
];

/** What Google answers: the exchange with a code of OAuth, the impersonation of a service account with a permission. */
export const GCP_MESSAGES: readonly KnownMessage[] = [
  known('gcp-condition', descriptionOf(MESSAGES.condition.value), 'the attribute condition of the provider is false for the token'),
  { ...known('gcp-subject-size', descriptionOf(MESSAGES.subjectSize.value), 'google.subject comes to more than 127 bytes for the token'), about: 'google.subject' },
  { ...known('gcp-subject-type', descriptionOf(MESSAGES.subjectType.value), 'google.subject does not come to text for the token'), about: 'google.subject' },
  {
    id: 'gcp-audience',
    party: Party.GCP,
    words: BEFORE,
    meaning: 'the provider does not list the audience of the token',
    about: 'aud',
    presents: [{ claim: 'aud', before: BEFORE, ends: [AFTER] }],
  },
  { ...known('gcp-issuer', descriptionOf(MESSAGES.issuer.value), 'the issuer of the token is not that of the provider, or Google does not reach it'), about: 'iss' },
  known('gcp-provider', descriptionOf(MESSAGES.disabled.value), 'the pool or the provider is disabled or deleted, or the job names another one'),
  {
    ...known('gcp-impersonation', withoutCode(MESSAGES.impersonation.value), 'the exchange took the token; no binding lets what it was mapped to become the service account'),
    words: /iam\.serviceAccounts\.getAccessToken|The\s+caller\s+does\s+not\s+have\s+permission|Unable\s+to\s+acquire\s+impersonated\s+credentials/i,
    // A provider alone stands for the exchange, which comes first.
    follows: ({ identity }) => identity.startsWith('exchange of '),
  },
  ...BESIDE,
  ofCode('gcp-invalid-target', 'invalid_target', 'the job names a pool or provider that Google does not have', ['gcp-provider']),
  ofCode('gcp-unauthorized-client', 'unauthorized_client', 'the exchange refuses the token: a condition or a mapping', ['gcp-condition', 'gcp-subject-type']),
  ofCode('gcp-invalid-grant', 'invalid_grant', 'the exchange refuses the token: its issuer or audience', ['gcp-audience', 'gcp-issuer']),
];

/** A code whose words are others than those we know. */
function ofCode(id: string, code: string, meaning: string, ofFamily: readonly string[]): KnownMessage {
  return { id, party: Party.GCP, words: new RegExp(`\\berror"?\\s*[:=]\\s*"?${code}\\b|\\b${code}:`, 'i'), meaning, ofFamily };
}
