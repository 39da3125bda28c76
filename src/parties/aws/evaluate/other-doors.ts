import { isUnsettled, OtherDoor } from '../../../trust';
import { Condition, Policy, Principal, Statement } from '../policy';

/**
 * Whom a trust policy lets in who shows no token of an OIDC provider: accounts, services, SAML providers. A door for each statement.
 * Tokens say nothing of them, and a comparison of tokens is blind to them.
 */
export function otherDoors({ statements }: Policy): OtherDoor[] {
  return statements.flatMap(doorOf);
}

function doorOf({ effect, principals, exceptPrincipals, actions, exceptActions, conditions }: Statement): OtherDoor[] {
  const others = principals.filter(isOther);
  if (effect === 'Deny' || (others.length === 0 && !exceptPrincipals)) return [];
  const named = actions.map((action) => isUnsettled(action) ? 'an action that is left open' : action.exactValue ?? `${action.pattern}`);
  return [{
    who: exceptPrincipals ? ['everybody but some'] : [...new Set(others.map(nameOf))].sort(),
    everybody: exceptPrincipals || others.some(({ everybody }) => everybody),
    by: exceptActions ? [`everything but ${named.sort().join(', ')}`] : named.sort(),
    conditions: conditions.map(conditionText).sort(),
  }];
}

type Other = Exclude<Principal, { readonly provider: string }>;

/** Whether it is no provider of tokens; nor an issuer that IAM knows by itself, whose tokens are web identities too. */
const isOther = (principal: Principal): principal is Other => isUnsettled(principal) || ('other' in principal && principal.issuer === undefined);

function nameOf(principal: Other): string {
  if (principal.everybody) return 'everybody';
  return isUnsettled(principal) ? principal.unsettled : principal.other;
}

const conditionText = ({ operator, key, values }: Condition) => `${operator} ${key} ${values.map(({ text }) => JSON.stringify(text)).sort().join(' or ')}`;
