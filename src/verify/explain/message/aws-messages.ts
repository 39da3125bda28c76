import { KnownMessage, withoutCode, wordsOf } from './known-message';
import { MESSAGES } from '../../../parties/aws';
import { Party } from '../../../trust';

const PROVIDER = wordsOf(`${withoutCode(MESSAGES.provider.value)} `);

/** What STS answers to AssumeRoleWithWebIdentity. The last stands for others whose words are not documented. */
export const AWS_MESSAGES: readonly KnownMessage[] = [
  {
    id: 'aws-trust-policy',
    party: Party.AWS,
    words: wordsOf(withoutCode(MESSAGES.policy.value)),
    meaning: 'the trust policy of the role refuses the token; AWS never says which condition',
  },
  {
    id: 'aws-audience',
    party: Party.AWS,
    words: wordsOf(withoutCode(MESSAGES.audience.value)),
    meaning: 'the OIDC provider does not list the audience of the token',
    about: 'aud',
  },
  {
    id: 'aws-provider',
    party: Party.AWS,
    words: PROVIDER,
    meaning: 'the account has no OIDC provider of the issuer: another account, another issuer, or one that was deleted',
    about: 'iss',
    presents: [{ claim: 'iss', before: PROVIDER, ends: [/["'\\,;)\s]|\.(?=\s|$)|$/] }],
  },
  {
    id: 'aws-token',
    party: Party.AWS,
    words: wordsOf(MESSAGES.token.value),
    meaning: 'STS does not take the token: no subject, no audience or several, an issuer that it does not reach; its words are not documented',
    ofFamily: ['aws-audience', 'aws-provider'],
  },
];
