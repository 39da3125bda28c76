import { KnownMessage, withoutCode, wordsOf } from './known-message';
import { MESSAGES } from '../../../parties/aws';
import { Party } from '../../../trust';

const PROVIDER = wordsOf(`${withoutCode(MESSAGES.provider.value)} `);
const aws = (id: string, words: RegExp, meaning: string): KnownMessage => ({ id, party: Party.AWS, words, meaning, isBeside: true });

/** An event of CloudTrail: what was called, what came of it, and what may stand between the two of one event. */
const CALL = '"eventName"\\s*:\\s*"AssumeRoleWithWebIdentity"';
const REFUSED = '"errorCode"\\s*:\\s*"AccessDenied"';
const WITHIN = '(?:(?!"eventName"\\s*:\\s*"(?!AssumeRoleWithWebIdentity")|\\}\\s*,?\\s*\\{)[\\s\\S]){0,4000}';

/** What STS answers to AssumeRoleWithWebIdentity, and CloudTrail writes of it. */
const OF_TRUST: readonly KnownMessage[] = [
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
    // The event names the subject as the user, whatever refused it. @see https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html (2026-11-21)
    id: 'aws-cloudtrail',
    party: Party.AWS,
    words: new RegExp(`${CALL}${WITHIN}?${REFUSED}|${REFUSED}${WITHIN}?${CALL}`),
    meaning: 'the trust policy of the role refuses the token, or a policy of the organization does; CloudTrail never says which',
    presents: [
      { claim: 'sub', before: new RegExp(`"userName"\\s*:\\s*"(?=${WITHIN}?${REFUSED})`), ends: [/"/] },
      { claim: 'iss', before: new RegExp(`"identityProvider"\\s*:\\s*"arn:[^:"]*:iam::[^:"]*:oidc-provider/(?=${WITHIN}?${REFUSED})`), ends: [/"/], prefix: 'https://' },
    ],
    also: ['aws-trust-policy'],
  },
];

/** What is refused before or behind the trust. @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html (2026-11-21) */
const BESIDE: readonly KnownMessage[] = [
  aws('aws-expired', /ExpiredTokenException|Token expired: current date/i, 'the token is older than it may be: the job asked for it long before it logged in, or the clock of the runner is wrong'),
  aws('aws-thumbprint', /doesn'?t match configured thumbprint/i, 'the certificate of the issuer has none of the thumbprints that the provider lists, as happens with issuers of one\'s own after a change of certificates: public issuers need none'),
  aws('aws-issuer-not-reached', /IDPCommunicationError|Couldn'?t retrieve verification key from your identity provider/i, 'STS does not reach the keys of the issuer, or finds no key there with which the token was signed'),
  aws('aws-claim-rejected', /IDPRejectedClaim/i, 'the issuer says that the token is not valid any more'),
  aws('aws-malformed-policy', /MalformedPolicyDocument/i, 'IAM takes no such trust policy: nothing was deployed, and the role decides as it did before'),
  aws('aws-assume-role', /is not authorized to perform:\s*sts:AssumeRole\b(?!WithWebIdentity)/i, 'the call was AssumeRole with credentials of AWS, and showed no token: another step than the login, or a login without permission to ask for a token'),
  aws('aws-tag-session', /is not authorized to perform:\s*sts:TagSession/i, 'the call has session tags, and a statement allows sts:AssumeRoleWithWebIdentity without sts:TagSession'),
  aws('aws-no-token', /Could not load credentials from any providers|Unable to get ACTIONS_ID_TOKEN_REQUEST_URL/i, 'the job asked for no token: it lacks the permission id-token: write, or runs for a pull request of a fork, which gets none'),
];

/** The last stands for others whose words are not documented. */
export const AWS_MESSAGES: readonly KnownMessage[] = [
  ...OF_TRUST,
  ...BESIDE,
  {
    id: 'aws-token',
    party: Party.AWS,
    words: wordsOf(MESSAGES.token.value),
    meaning: 'STS does not take the token: no subject, no audience or several, an issuer that it does not reach; its words are not documented',
    ofFamily: ['aws-audience', 'aws-provider'],
  },
];
