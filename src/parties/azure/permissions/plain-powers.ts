import { CustomRole } from './custom-role';
import { BuiltInRole } from './roles';
import { ClaimMatcher, ClaimPattern, matches, subsumes } from '../../../claims';
import { Fact } from '../../../internal/fact';
import { HeldPower, heldPower, Power } from '../../../trust';

const SECRET = 'microsoft.keyvault/vaults/secrets/getsecret/action';

/**
 * Operations that read, in lower case, beside those that end in `/read`: a secret, the settings of one, the address of a cluster, and what a deployment
 * would do. Those that list keys are none: whoever has a key writes by it.
 */
export const READING_OPERATIONS: Fact<readonly string[]> = {
  value: [
    SECRET, 'microsoft.keyvault/vaults/secrets/readmetadata/action', 'microsoft.containerservice/managedclusters/listclusterusercredential/action',
    'microsoft.resources/deployments/validate/action', 'microsoft.resources/deployments/whatif/action',
  ],
  source: 'https://learn.microsoft.com/en-us/azure/role-based-access-control/resource-provider-operations',
  asOf: '2026-11-28',
};

/** The powers that a built-in role gives over anything, at whatever scope: it writes, unless it is known to read only; it reads secrets. */
export function plainPowersOfBuiltIn({ reads, readsSecrets = false }: BuiltInRole): HeldPower[] {
  return [
    ...reads === undefined ? [heldPower(Power.WRITE, 'it is not known to read only: it changes what runs or what is stored there')] : [],
    ...readsSecrets ? [heldPower(Power.READ_SECRETS, 'it reads the values of secrets there')] : [],
  ];
}

/** The same of a custom role, by its operations on resources and on data. What is excluded is subtracted where it covers all that an operation stands for. */
export function plainPowersOfCustom({ actions, notActions, dataActions, notDataActions }: CustomRole): HeldPower[] {
  const writing = [...writingIn(actions, notActions), ...writingIn(dataActions, notDataActions)];
  const isSecret = dataActions.some((action) => matches(matcherOf(action), SECRET)) && !notDataActions.some((action) => matches(matcherOf(action), SECRET));
  return [
    ...writing.length > 0 ? [heldPower(Power.WRITE, `it changes what runs or what is stored there, by ${writing.join(', ')}`)] : [],
    ...isSecret ? [heldPower(Power.READ_SECRETS, 'it reads the values of secrets there')] : [],
  ];
}

function writingIn(actions: readonly string[], excluded: readonly string[]): string[] {
  return actions.filter((action) => !isReading(action.toLowerCase()) && !excluded.some((wide) => subsumes(matcherOf(wide), matcherOf(action)).holds));
}

const isReading = (action: string) => action.endsWith('/read') || READING_OPERATIONS.value.includes(action);

/** Operations are compared in any case of letters. */
const matcherOf = (action: string) => ClaimMatcher.fitting(ClaimPattern.ofStars(action.toLowerCase()));
