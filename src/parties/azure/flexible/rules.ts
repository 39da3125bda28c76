import { FlexibleExpression } from './expression';
import { flexibleIssuer, FlexibleIssuer } from './issuers';

/** Why Entra refuses to create a credential with an expression. */
export interface Refusal {
  readonly text: string;
  /** Why one may be there all the same. @default - none can: such credentials were refused ever since there are flexible ones */
  readonly doubt?: string;
  /** Whether no document says what such an expression means where it is there. @default false */
  readonly meaningless?: boolean;
  /** The claims of which one must be named, and none is. @default - something else is wrong */
  readonly missing?: readonly string[];
}

const LATER = 'one that was created before the rule works on';
const UNLISTED = 'the documents list the issuers that it takes, not those that it refuses';
const DISPUTED = 'the documents disagree';
const UNSAID = 'no document says what that means';

/** Why Entra refuses to create a credential with this expression; none where it takes it. */
export function refusalsOf(issuer: string, expression: FlexibleExpression): Refusal[] {
  const rules = flexibleIssuer(issuer);
  if (!rules) return [{ text: `flexible credentials know no rules for the issuer ${issuer}`, doubt: UNLISTED }];
  return [...missing(rules, expression), ...unallowed(rules, expression), ...repeated(expression)];
}

/** The ids came in July or August 2026 for GitHub; for GitLab the documents disagree. */
function missing({ platform, required }: FlexibleIssuer, { clauses }: FlexibleExpression): Refusal[] {
  return required.filter((claims) => !clauses.some(({ claim }) => claims.includes(claim)))
    .map((claims) => ({ text: `for ${platform} an expression must name ${claims.join(' or ')}`, doubt: LATER, missing: claims }));
}

function unallowed({ platform, operators, disputed }: FlexibleIssuer, { clauses }: FlexibleExpression): Refusal[] {
  return clauses.filter(({ claim, operator }) => !operators.get(claim)?.includes(operator)).map(({ claim, operator }) => {
    const allowed = operators.get(claim);
    const text = allowed
      ? `for ${platform} ${claim} takes ${allowed.join(' and ')}, not ${operator}`
      : `for ${platform} an expression may name ${[...operators.keys()].join(', ')}, not ${claim}`;
    return disputed?.get(claim)?.includes(operator) ? { text, doubt: DISPUTED } : { text, meaningless: true };
  });
}

/** UNCLEAR: nothing says whether a claim may be named twice. */
function repeated({ clauses }: FlexibleExpression): Refusal[] {
  const names = clauses.map(({ claim }) => claim);
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map((name) => ({ text: `it names ${name} twice`, doubt: UNSAID, meaningless: true }));
}
