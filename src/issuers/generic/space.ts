import { escapingOf } from './facts-of';
import { OidcIssuerProps } from './issuer-props';
import { languageOf } from './languages';
import { OidcSubject } from './subject';
import { Machine, WordList } from '../../claims';
import { claimAsked, encodedAnything, encodedValue, Form, formOf, ownVariable, text, TokenShape, variable } from '../../claims/solve';
import { ClaimType } from '../../facts';
import { isComputed, TokenSpace } from '../../trust';

/** The tokens that an issuer can mint by its description: those of each form of its subjects. No name is tied to an id. */
export function tokenSpaceOf(props: OidcIssuerProps): TokenSpace {
  let shapes: readonly TokenShape[] | undefined;
  return { assumptions: [`${props.platform ?? props.id} mints tokens as \`OidcIssuer\` describes them`], shapes: () => shapes ??= props.subjects.map((subject) => shapeOf(props, subject)) };
}

/** Tokens with subjects of one form. */
export function shapeOf(props: OidcIssuerProps, { template, parts, without, claims: used }: OidcSubject): TokenShape {
  const { url, claims } = props;
  const subject = formOf(...parts.map(({ text: literal, claim }) => literal === undefined ? variable(claim!) : text(literal)));
  const present = Object.entries(claims).filter(([name, { onlyInSubject }]) => !onlyInSubject && !without.includes(name));
  const own = present.filter(([, { type }]) => type === ClaimType.TEXT).map(([name]) => name);
  const others = present.filter(([, { type }]) => type !== ClaimType.TEXT).map(([name]) => name);
  return {
    name: `a run whose subject is of the form ${template}`,
    claims: new Map<string, Form>([['iss', formOf(text(url))], ['sub', subject], ...own.map((name): [string, Form] => [name, formOf(variable(name))])]),
    variables: new Map<string, Machine>(Object.entries(claims).map(([name, claim]): [string, Machine] => (
      claim.type === ClaimType.TEXT ? [name, languageOf(claim.values)] : [ownVariable(name), untextual(claim.type)]))),
    constants: new Map([['iss', url]]),
    escaped: { claim: 'sub', by: escapingOf(props) },
    // What stands in the subject is in the token.
    optional: (name) => claims[name]?.optional === true && !used.includes(name),
    free: (name) => name === 'aud' || others.includes(claimAsked(name)) || isComputed(name),
  };
}

/** Values that are no texts, as a search writes them. */
const untextual = (type: ClaimType): Machine => type === ClaimType.BOOLEAN ? new WordList(['true', 'false'].map(encodedValue)) : encodedAnything();
