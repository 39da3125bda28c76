import { entry, show } from '../errors';

/** More roles than an account takes. */
export const awsFleetRoles = entry('aws-fleet-roles', (account: string, planned: number, inUse: number, quota: number) => ({
  problem: `${account} would have ${planned + inUse} roles, ${planned + inUse - quota} more than its quota`,
  got: `planned roles: ${planned}; others: ${inUse}`,
  allowed: `at most ${quota} roles in an account`,
  remedies: [
    `spread them over ${Math.ceil(planned / Math.max(1, quota - inUse))} accounts: account on each planned role`,
    'rolesPerAccount, once the quota of the account is that high',
  ],
}));

/** More providers than an account takes. */
export const awsFleetProviders = entry('aws-fleet-providers', (account: string, planned: number, inUse: number, quota: number) => ({
  problem: `${account} would have ${planned + inUse} OIDC providers, ${planned + inUse - quota} more than its quota`,
  got: `issuers: ${planned}; other providers: ${inUse}`,
  allowed: `at most ${quota} OIDC providers in an account`,
  remedies: ['another account for some of the issuers', 'providersPerAccount, once the quota L-858F3967 of the account is that high'],
}));

/** More resources than CloudFormation takes. */
export const awsStackResources = entry('aws-stack-resources', (stack: string, resources: number, most: number, split: string[]) => ({
  problem: `the stack ${show(stack)} would have ${resources} resources, ${resources - most} more than CloudFormation takes`,
  got: `${resources} resources`,
  allowed: `at most ${most} resources in a stack`,
  remedies: split.length < 2 ? ['fewer resources beside the roles'] : [`split it into ${split.length} stacks: ${split.join('; ')}`],
}));

/** A number of a plan that cannot be one. */
export const awsFleetNumber = entry('aws-fleet-number', (what: string, value: number, least: number, most: number) => ({
  problem: `${what} is not a number that a plan can have`,
  got: show(value),
  allowed: `a whole number from ${least} to ${most}`,
  remedies: [`${what}: ${least === 0 ? 0 : Math.min(most, Math.max(least, 1000))}`],
}));
