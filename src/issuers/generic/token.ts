import { escapingOf } from './facts-of';
import { OidcIssuerProps } from './issuer-props';
import { OidcSubject } from './subject';
import { TokenClaims } from '../../trust';

/** A run: its claims, the parts of its subject that are no claims among them, and the form of its subject. */
export interface OidcRun {
  readonly subject: OidcSubject;
  readonly values: Readonly<Record<string, unknown>>;
  readonly audience: string;
}

/** The claims of its token. */
export function mint(props: OidcIssuerProps, { subject, values, audience }: OidcRun): TokenClaims {
  const own = Object.entries(values).filter(([name, value]) => value !== undefined && !props.claims[name].onlyInSubject);
  return { iss: props.url, aud: audience, sub: writeSubject(props, subject, values), ...Object.fromEntries(own) };
}

/** A subject of a form. */
export function writeSubject(props: OidcIssuerProps, { parts }: OidcSubject, values: Readonly<Record<string, unknown>>): string {
  const escaping = escapingOf(props);
  return parts.map(({ text, claim }) => text ?? escaping.write(String(values[claim!]))).join('');
}
