import { FlexibleExpression } from './expression';
import { flexibleIssuer, FlexibleIssuer } from './issuers';

/** Why Entra refuses to create a credential with this expression, one line for each reason; none where it takes it. */
export function refusalsOf(issuer: string, expression: FlexibleExpression): string[] {
  const rules = flexibleIssuer(issuer);
  if (!rules) return [`flexible credentials know no rules for the issuer ${issuer}`];
  return [...missing(rules, expression), ...unallowed(rules, expression), ...repeated(expression)];
}

function missing({ platform, required }: FlexibleIssuer, { clauses }: FlexibleExpression): string[] {
  return required.filter((claims) => !clauses.some(({ claim }) => claims.includes(claim)))
    .map((claims) => `for ${platform} an expression must name ${claims.join(' or ')}`);
}

function unallowed({ platform, operators }: FlexibleIssuer, { clauses }: FlexibleExpression): string[] {
  return clauses.filter(({ claim, operator }) => !operators.get(claim)?.includes(operator)).map(({ claim, operator }) => {
    const allowed = operators.get(claim);
    return allowed
      ? `for ${platform} ${claim} takes ${allowed.join(' and ')}, not ${operator}`
      : `for ${platform} an expression may name ${[...operators.keys()].join(', ')}, not ${claim}`;
  });
}

/** UNCLEAR: nothing says whether a claim may be named twice. */
function repeated({ clauses }: FlexibleExpression): string[] {
  const names = clauses.map(({ claim }) => claim);
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map((name) => `it names ${name} twice, and no document says what that means`);
}
