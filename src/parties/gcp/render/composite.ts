import { ClaimMatcher, MatcherKind } from '../../../claims';
import { gcpAttributeCollision } from '../../../internal/catalogue/gcp-guard';
import { hexDigest } from '../../../internal/digest';
import { ClaimCondition, TrustAlternative } from '../../../trust';
import { all, Cel, choose, claim, concat, not, oneOf, present, text } from '../cel/ast';
import { printCel } from '../cel/print';
import { BoundValue } from '../document';
import { LIMITS, MEMBER_VALUE } from '../facts/limits';

/** An alternative as one value of one attribute, and the expression that maps the attribute. */
export interface Composite extends BoundValue {
  /** Of every claim that the alternative pins. The same for all alternatives that pin the same claims. */
  readonly expression: string;
}

interface Part {
  readonly expression: Cel;
  readonly expected: string;
}

const SEPARATOR = ':';

/**
 * The composite of an alternative: a part for each condition, joined with `:`. No expected part holds a `:`, so the bound
 * value has exactly one between two parts. A token that yields this value has no `:` in any part either, and so it splits
 * in one way only: part by part what the alternative asks for.
 * Undefined where a part is a pattern, holds `:` or a character that member names do not take, or where the mapping gets too long.
 */
export function compositeOf({ conditions }: TrustAlternative, optional: ReadonlySet<string>): Composite | undefined {
  const parts = conditions.map((condition) => partOf(condition, optional)).filter((part) => part !== undefined);
  const value = parts.map(({ expected }) => expected).join(SEPARATOR);
  if (parts.length < conditions.length || !MEMBER_VALUE.test(value)) return undefined;
  const expression = printCel(joined(parts));
  return expression.length > LIMITS.mappingExpression.value ? undefined : { attribute: attributeOf(expression), value, expression };
}

/** `a + ':' + b`. */
function joined(parts: Part[]): Cel {
  return concat(parts.flatMap(({ expression }, index) => index === 0 ? [expression] : [text(SEPARATOR), expression]));
}

function partOf({ claim: name, matcher }: ClaimCondition, optional: ReadonlySet<string>): Part | undefined {
  switch (matcher.kind) {
    case MatcherKind.EXACT: return exactPart(name, matcher.values[0], optional.has(name));
    case MatcherKind.ABSENT: return { expression: choose(present(name), text('present'), text('')), expected: '' };
    case MatcherKind.NONE_OF: return { expression: nonePart(name, matcher, optional.has(name)), expected: '' };
    case MatcherKind.PATTERN:
    case MatcherKind.NUMBER:
    case MatcherKind.BOOLEAN:
    case MatcherKind.ELEMENT: return undefined;
  }
}

/** The claim itself. An optional one yields '' where it is absent, so that '' can then not be expected of it. */
function exactPart(name: string, value: string, isOptional: boolean): Part | undefined {
  if (value.includes(SEPARATOR) || (isOptional && value === '')) return undefined;
  return { expression: isOptional ? choose(present(name), claim(name), text('')) : claim(name), expected: value };
}

/** '' for a value that is none of the refused ones. Never the claim itself: a refused '' would look like an allowed value. */
function nonePart(name: string, { values }: ClaimMatcher, isOptional: boolean): Cel {
  const refused = oneOf(claim(name), values);
  return isOptional ? choose(all([present(name), not(refused)]), text(''), text('refused')) : choose(refused, text('refused'), text(''));
}

/** Named by what it maps: the same claims in another pool, app or year have the same attribute, and other claims another one. */
function attributeOf(expression: string): string {
  return `run_${hexDigest(expression, 12)}`;
}

/** The composites of a pool, with one more. Attributes are named by a digest of what they map: two expressions of one name would let one workflow be another. */
export function withComposite(composites: ReadonlyMap<string, string>, { attribute, expression }: Composite): ReadonlyMap<string, string> {
  const known = composites.get(attribute);
  if (known !== undefined && known !== expression) throw gcpAttributeCollision(attribute, expression, known);
  return known === expression ? composites : new Map([...composites, [attribute, expression]]);
}
