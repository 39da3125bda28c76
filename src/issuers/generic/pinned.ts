import { ClaimValues, ClaimValuesKind } from './claim-values';
import { escapingOf } from './facts-of';
import { OidcIssuerProps } from './issuer-props';
import { shapeOf } from './space';
import { OidcSubject } from './subject';
import { ClaimMatcher, ClaimPattern, MatcherKind, Wildcard } from '../../claims';
import { counterexample, formOf, Literal, Session, TokenShape, variable } from '../../claims/solve';
import { SubjectCondition } from '../../trust';

export type Pins = Readonly<Record<string, ClaimMatcher>>;

/** The forms of subjects that tokens with these claims can have. */
export function formsFor({ claims: known }: OidcIssuerProps, subjects: readonly OidcSubject[], pins: Pins): OidcSubject[] {
  const inSubject = Object.keys(pins).filter((name) => known[name].onlyInSubject);
  return subjects.filter(({ claims, without }) => claims.every((name) => pins[name]?.kind !== MatcherKind.ABSENT)
    && without.every((name) => pins[name] === undefined || pins[name].kind === MatcherKind.ABSENT)
    && inSubject.every((name) => claims.includes(name)));
}

/** Steps that one proof may cost. */
const MAX_WORK = 200_000;

/** The subject of one form: what is pinned as it is written there, anything in place of the rest; and which claims it proves, by search over all forms. */
export function subjectConditionOf(props: OidcIssuerProps, subject: OidcSubject, pins: Pins): SubjectCondition {
  const matcher = subjectMatcher(props, subject, pins);
  const shapes = props.subjects.map((form) => withParts(props, form));
  const proves = Object.entries(pins).filter(([name, pin]) => pin.isOfText && provesClaim(shapes, matcher, name, pin)).map(([name]) => name);
  const unproven = subject.claims.filter((name) => pins[name] !== undefined && !proves.includes(name));
  return { matcher, proves, unproven: Object.fromEntries(unproven.map((name) => [name, 'another run can have the same subject: two values may be written alike'])) };
}

function subjectMatcher(props: OidcIssuerProps, { parts }: OidcSubject, pins: Pins): ClaimMatcher {
  const escaping = escapingOf(props);
  const pieces = parts.map(({ text: literal, claim }): string | ClaimPattern => {
    const pin = claim === undefined ? undefined : pins[claim];
    if (literal !== undefined) return literal;
    if (pin?.exactValue !== undefined) return escaping.write(pin.exactValue);
    if (pin?.pattern) return new ClaimPattern(pin.pattern.parts.map((part) => part.literal === undefined ? part : { literal: escaping.write(part.literal) }));
    return anyOf(props.claims[claim!].values);
  });
  return ClaimMatcher.fitting(ClaimPattern.concat(...pieces));
}

/** Any value, as narrow as a pattern can say it: of ids their length, so that nothing else fits in their place. */
function anyOf({ kind, longest = 0 }: ClaimValues): ClaimPattern {
  const isFixed = kind === ClaimValuesKind.UUID || kind === ClaimValuesKind.BRACED_UUID;
  return isFixed ? new ClaimPattern(Array.from({ length: longest }, () => ({ wildcard: Wildcard.ANY_ONE }))) : ClaimPattern.ofStars('*');
}

/** Whether each token with such a subject has such a claim. What a search does not settle is not proved. */
function provesClaim(shapes: readonly TokenShape[], subject: ClaimMatcher, name: string, pin: ClaimMatcher): boolean {
  const asked: Literal = { kind: 'match', of: [{ claim: 'sub' }], matcher: subject, holds: true };
  const wanted: Literal = pin.kind === MatcherKind.ABSENT ? { kind: 'absent', claim: name } : { kind: 'match', of: [{ claim: name }], matcher: pin, holds: true };
  return 'none' in counterexample([[asked]], [[wanted]], () => shapes, new Session(MAX_WORK, true));
}

/** With a claim for each part of the subject that is none, so that it can be asked for. */
function withParts(props: OidcIssuerProps, form: OidcSubject): TokenShape {
  const shape = shapeOf(props, form);
  const parts = form.claims.filter((name) => props.claims[name].onlyInSubject);
  return { ...shape, claims: new Map([...shape.claims, ...parts.map((name) => [name, formOf(variable(name))] as const)]) };
}
