import { OidcIssuerProps } from './issuer-props';
import { sampleValue } from './sample-value';
import { OidcSubject } from './subject';
import { mint } from './token';
import { malformedOidcWorkflow } from '../../internal/catalogue/generic';
import { TokenClaims } from '../../trust';

/** What is known of a run: some of its claims. */
export interface PartialRun {
  readonly claims: Readonly<Record<string, unknown>>;
  /** The form of its subject. @default - the first that fits */
  readonly subject?: OidcSubject;
  readonly audience: string;
}

/** The claims of a token of a run of which some are given; what is not given, and not optional, is ordinary. Throws where no form of the subject fits. */
export function mintPartial(issuer: OidcIssuerProps, { claims, subject, audience }: PartialRun): TokenClaims {
  const unknown = Object.keys(claims).find((name) => !Object.hasOwn(issuer.claims, name));
  if (unknown !== undefined) throw malformedOidcWorkflow('the issuer has no such claim', unknown, `one of ${Object.keys(issuer.claims).join(', ')}`, 'a claim that its description has');
  const given = (name: string) => claims[name] !== undefined;
  // The form that says most of what is given; of two, one whose optional claims are all given before one that would have to make some up.
  const isWhole = ({ claims: used }: OidcSubject) => used.every((name) => given(name) || !issuer.claims[name].optional);
  const possible = (subject === undefined ? issuer.subjects : [subject]).filter(({ without }) => !without.some(given));
  const spoken = ({ claims: used }: OidcSubject) => used.filter(given).length;
  const [form] = [...possible.filter(isWhole), ...possible.filter((one) => !isWhole(one))].sort((one, other) => spoken(other) - spoken(one));
  if (form === undefined) throw malformedOidcWorkflow('no token has these claims together: no form of the subject fits them', Object.keys(claims), issuer.subjects.map(({ template }) => template).join(', '), 'the claims of one form');
  const isOrdinary = (name: string) => form.claims.includes(name) || !(issuer.claims[name].optional || form.without.includes(name));
  const names = Object.keys(issuer.claims).filter((name) => given(name) || isOrdinary(name));
  const values = Object.fromEntries(names.map((name) => [name, given(name) ? claims[name] : sampleValue(issuer, name)]));
  return mint(issuer, { subject: form, audience, values });
}
