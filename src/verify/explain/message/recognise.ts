import { AWS_MESSAGES } from './aws-messages';
import { AZURE_MESSAGES } from './azure-messages';
import { GCP_MESSAGES } from './gcp-messages';
import { KnownMessage, Presented } from './known-message';

/** A code of OAuth stands in the answers of other clouds too, so Google's come last. */
export const KNOWN_MESSAGES: readonly KnownMessage[] = [...AZURE_MESSAGES, ...AWS_MESSAGES, ...GCP_MESSAGES];

/** A value longer than that is no claim: the end was not found. */
const MOST_OF_A_VALUE = 20_000;

/** What runners write in the place of a secret, such as the name of an environment that is kept as one. */
const MASK = '***';

/** The messages in some text: those whose words are known before those of which the code alone is, each in the order of the text. */
export function messagesIn(text: string): KnownMessage[] {
  const found = KNOWN_MESSAGES.map((message) => ({ message, at: text.search(message.words) })).filter(({ at }) => at >= 0);
  const rank = ({ ofFamily }: KnownMessage) => ofFamily ? 1 : 0;
  return found.sort((one, other) => rank(one.message) - rank(other.message) || one.at - other.at).map(({ message }) => message);
}

/** The claims that a message shows. */
export function presentedIn(text: string, { presents = [] }: KnownMessage): Record<string, unknown> {
  return Object.fromEntries(presents.flatMap((presented) => {
    const value = valueIn(text, presented);
    return value === undefined ? [] : [[presented.claim, value]];
  }));
}

function valueIn(text: string, { before, ends, prefix = '' }: Presented): string | undefined {
  const front = before.exec(text);
  if (!front) return undefined;
  const rest = text.slice(front.index + front[0].length).replace(/^\s+/, '').slice(0, MOST_OF_A_VALUE);
  const end = ends.map((one) => rest.search(one)).find((at) => at > 0);
  const value = end === undefined ? undefined : rest.slice(0, end);
  return value === undefined || value.includes(MASK) ? undefined : prefix + value;
}

/** A message as it was before logs coloured it and JSON quoted it. */
export function plain(text: string): string {
  return text.replace(/\u001b\[[0-9;]*m/g, '').replace(/\\+u0027/gi, "'").replace(/\\+u0022/gi, '"').replace(/\\+"/g, '"');
}
