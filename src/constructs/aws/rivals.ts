import { CfnElement, Stack } from 'aws-cdk-lib/core';
import { accountKey, mayBeOneAccount } from './account-key';
import { ForeignRole, rolesIn } from './foreign-roles';
import { possibleTexts } from './possible-texts';
import { Registry, RoleEntry } from './registry';
import { TemplateView } from './template-view';
import { mayTakeTokens } from './tokens-taken';
import { ClaimMatcher, ClaimPattern, isLiteral, matches } from '../../claims';
import { awsRoleByHand, awsRoleNotToldApart, Untold } from '../../internal/catalogue/aws-guard';
import { TrustedWorkflowError } from '../../internal/errors';

/** What is wrong with the roles that an element writes beside those of this library: each takes the name of one of them, or may. */
export function rivalsIn(element: CfnElement, registry: Registry): TrustedWorkflowError[] {
  const roles = rolesIn(element);
  if (roles.length === 0) return [];
  const key = accountKey(element);
  const view = new TemplateView(Stack.of(element));
  return roles.flatMap((role) => problemOf(role, key, registry, view)).map((problem) => problem.at(element.node.path));
}

function problemOf(role: ForeignRole, key: string, registry: Registry, view: TemplateView): TrustedWorkflowError[] {
  if (typeof role.name === 'string' && literalName(role.name)) return problemOfName(role.name, key, registry);
  const names = possibleTexts(role.name, view).map(lowerCased);
  const rival = registry.madeRoles.find((made) => (made.accountKey === key || mayBeOneAccount(made.accountKey, key)) && mayBe(role, names, made, view));
  return rival ? [awsRoleNotToldApart(role.name, rival.roleName, rival.path, Untold.NAME)] : [];
}

const literalName = (name: string) => !/[{}]/.test(name);

function problemOfName(name: string, key: string, registry: Registry): TrustedWorkflowError[] {
  const namesakes = registry.madeNamed(name);
  const same = namesakes.find((made) => made.accountKey === key);
  if (same) return [awsRoleByHand(name, same.path)];
  const possible = namesakes.find((made) => mayBeOneAccount(made.accountKey, key));
  return possible ? [awsRoleNotToldApart(name, possible.roleName, possible.path, Untold.ACCOUNT)] : [];
}

/** A name that is one of the possible ones to the letter was meant; what stars let in is a danger only where tokens of the same issuer get in. */
function mayBe({ trust }: ForeignRole, names: readonly ClaimPattern[], made: RoleEntry, view: TemplateView): boolean {
  const wanted = made.roleName.toLowerCase();
  if (names.some(({ literal }) => literal === wanted)) return true;
  return names.some((name) => matches(ClaimMatcher.fitting(name), wanted)) && mayTakeTokens(trust, made.provider, view);
}

/** Role names ignore case. */
const lowerCased = ({ parts }: ClaimPattern) => new ClaimPattern(parts.map((part) => isLiteral(part) ? { literal: part.literal.toLowerCase() } : part));
