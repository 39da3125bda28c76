import { factsOf } from '../facts';
import { Finding, TokenClaims } from '../trust';
import { printable } from '../verify/shared';

/** What is said of a finding, a line each: what is wrong, a token that gets in, what to write. Unseen characters are escaped. */
export function findingLines({ message, witness, fix }: Finding): readonly string[] {
  return [
    printable(message),
    ...witness ? [`gets in: ${claimsText(witness)}`] : [],
    ...fix === undefined ? [] : [`write: ${printable(fix)}`],
  ];
}

/** The claims that tell which run it is; the JSON has all. */
export function claimsText(token: TokenClaims): string {
  const telling = typeof token.iss === 'string' ? factsOf(token.iss)?.tellingClaims ?? [] : [];
  const names = [...new Set(['sub', 'aud', ...telling])].filter((name) => typeof token[name] === 'string');
  return printable(names.map((name) => `${name} ${JSON.stringify(token[name])}`).join(', '));
}
