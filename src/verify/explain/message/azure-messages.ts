import { KnownMessage, Presented, wordsOf } from './known-message';
import { CASE_MISS, EntraMessage, NO_MATCH } from '../../../parties/azure';
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

/** What Entra answers to a client assertion that no federated identity credential has; it names what the token presents. */
export const AZURE_MESSAGES: readonly KnownMessage[] = [
  message('azure-issuer', NO_MATCH.iss.value, 'iss', 'no federated identity credential has the issuer of the token'),
  message('azure-audience', NO_MATCH.aud.value, 'aud', 'no federated identity credential with that issuer has the audience of the token'),
  message('azure-subject', NO_MATCH.sub.value, 'sub', 'no federated identity credential with that issuer and audience has the subject of the token'),
  message('azure-subject-case', CASE_MISS.value, 'sub', 'the subject of a federated identity credential differs from that of the token in upper and lower case alone'),
  {
    id: 'azure-no-match',
    party: Party.AZURE,
    words: /\bAADSTS70021(?!\d)/i,
    meaning: 'no federated identity credential has issuer, audience and subject of the token; or it was made minutes ago, and the next try succeeds',
    presents: [...OF_ONE_CODE, ...OF_LOG],
    ofFamily: ['azure-issuer', 'azure-audience', 'azure-subject', 'azure-subject-case'],
  },
];

function message(id: string, { code, before, after }: EntraMessage, claim: string, meaning: string): KnownMessage {
  const presents: Presented[] = [...OF_LOG, { claim, before: wordsOf(before), ends: [wordsOf(after), END] }];
  // AADSTS700213 is the beginning of AADSTS7002138.
  return { id, party: Party.AZURE, words: new RegExp(`\\b${code}(?!\\d)`, 'i'), meaning, about: claim, presents };
}
