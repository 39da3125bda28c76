import { Fact } from '../../../internal/fact';
import { Explanation, TokenClaims, Verdict } from '../../../trust';

/** How well a message is known: from Google's own pages, or from what users pasted into public issues. */
export enum Known {
  CONFIRMED = 'confirmed',
  SECONDARY = 'secondary',
}

/** What Google answers, word for word. */
export interface Message extends Fact<string> {
  readonly known: Known;
}

const TROUBLESHOOTING = 'https://docs.cloud.google.com/iam/docs/troubleshooting-workload-identity-federation';
const ACTION = 'https://github.com/google-github-actions/auth/issues';
const asOf = '2026-11-21';

/** As the Security Token Service writes it. */
const sts = (error: string, description: string) => JSON.stringify({ error, error_description: description });

/** Answers to a token that is refused. What Google says of an expression that fails, and of one that is neither true nor false, is not documented. */
export const MESSAGES = {
  disabled: {
    value: sts('invalid_target', 'The target service indicated by the "audience" parameters is invalid. '
      + 'This might either be because the pool or provider is disabled or deleted or because it doesn\'t exist.'),
    source: `${ACTION}/202`,
    asOf,
    known: Known.SECONDARY,
  },
  issuer: { value: sts('invalid_grant', 'Error connecting to the given credential\'s issuer.'), source: TROUBLESHOOTING, asOf, known: Known.CONFIRMED },
  subjectSize: {
    value: sts('invalid_request', 'The size of mapped attribute google.subject exceeds the 127 bytes limit. '
      + 'Either modify your attribute mapping or the incoming assertion to produce a mapped attribute that is less than 127 bytes.'),
    source: TROUBLESHOOTING,
    asOf,
    known: Known.CONFIRMED,
  },
  subjectType: { value: sts('unauthorized_client', 'The mapped attribute \'google.subject\' must be of type STRING.'), source: `${ACTION}/378`, asOf, known: Known.SECONDARY },
  condition: { value: sts('unauthorized_client', 'The given credential is rejected by the attribute condition.'), source: `${ACTION}/308`, asOf, known: Known.SECONDARY },
  impersonation: {
    value: 'PERMISSION_DENIED: Permission \'iam.serviceAccounts.getAccessToken\' denied on resource (or it may not exist).',
    source: `${ACTION}/340`,
    asOf,
    known: Known.SECONDARY,
  },
} satisfies Record<string, Message>;

/** The answer to another audience, which names it. @see https://github.com/google-github-actions/auth/issues (SECONDARY, several) */
export const audienceMessage = (aud: unknown) =>
  sts('invalid_grant', `The audience in ID Token [${Array.isArray(aud) ? aud.join(', ') : String(aud)}] does not match the expected audience.`);

/** The gates of the exchange, in the order in which a token meets them. */
export interface Gates {
  readonly obstacles: readonly { readonly verdict: Verdict }[];
  readonly issuer: Explanation;
  readonly audience: Explanation;
  readonly mapping: Explanation;
  readonly condition?: Explanation;
}

/** What the Security Token Service answers to a token, by the first gate that denies it; undefined where its words are not known. */
export function exchangeMessage({ obstacles, issuer, audience, mapping, condition }: Gates, { aud }: TokenClaims): string | undefined {
  if (obstacles.some(isDenied)) return MESSAGES.disabled.value;
  if (isDenied(issuer)) return MESSAGES.issuer.value;
  if (isDenied(audience)) return audienceMessage(aud);
  if (isDenied(mapping)) return mappingMessage(mapping.children ?? []);
  return condition && isDenied(condition) && condition.text === CONDITION_IS_FALSE ? MESSAGES.condition.value : undefined;
}

/** The text of an explanation that Google has words for; for a condition that fails it may have others. */
export const CONDITION_IS_FALSE = 'the condition does not hold';

const isDenied = ({ verdict }: { readonly verdict: Verdict }) => verdict === Verdict.DENY;

function mappingMessage(parts: readonly Explanation[]): string | undefined {
  const subject = parts.find((part) => isDenied(part) && part.key === 'google.subject');
  if (subject?.operator === 'size') return MESSAGES.subjectSize.value;
  return subject?.operator === 'type' ? MESSAGES.subjectType.value : undefined;
}
