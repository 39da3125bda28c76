import { Condition, isUnsettled, Policy, Statement } from './policy';

/**
 * Whom a trust policy lets in who shows no token of an OIDC provider: accounts, services, SAML providers. A line for each statement, sorted.
 * Tokens say nothing of them, and a comparison of tokens is blind to them.
 */
export function otherDoors({ statements }: Policy): string[] {
  return [...new Set(statements.flatMap(doorOf))].sort();
}

function doorOf({ effect, principals, exceptPrincipals, actions, exceptActions, conditions }: Statement): string[] {
  const others = principals.flatMap((principal) => {
    if (isUnsettled(principal)) return [principal.unsettled];
    return 'other' in principal && principal.issuer === undefined ? [principal.other] : [];
  });
  if (effect === 'Deny' || (others.length === 0 && !exceptPrincipals)) return [];
  const who = exceptPrincipals ? 'everybody but some' : others.sort().join(', ');
  const what = actions.map((action) => isUnsettled(action) ? 'an action that is left open' : action.exactValue ?? `${action.pattern}`).sort().join(', ');
  const under = conditions.length === 0 ? '' : `, if ${conditions.map(conditionText).sort().join(' and ')}`;
  return [`${who} by ${exceptActions ? 'everything but ' : ''}${what}${under}`];
}

const conditionText = ({ operator, key, values }: Condition) => `${operator} ${key} ${values.map(({ text }) => JSON.stringify(text)).sort().join(' or ')}`;
