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

/** The template of a stack set is longer than CloudFormation takes in the body. */
export const awsStackSetTemplate = entry('aws-stack-set-template', (bytes: number, most: number, split: string[]) => ({
  problem: `the template of the stack set has ${bytes} bytes, ${bytes - most} more than CloudFormation takes`,
  got: `${bytes} bytes`,
  allowed: `at most ${most} bytes`,
  remedies: split.length < 2
    ? ['managed policies in place of inline ones']
    : [`split it into ${split.length} stack sets, createProviders: false on all but the first: ${split.join('; ')}`],
}));

/** The template of a stack set holds a reference to the stack around it. */
export const awsStackSetReference = entry('aws-stack-set-reference', (reference: unknown) => ({
  problem: 'the template of a stack set is deployed to other accounts, and holds a reference that only the stack around it can follow',
  got: show(reference),
  allowed: 'literals, and AWS::AccountId, AWS::Partition and the other pseudo parameters',
  remedies: ["ManagedPolicy.fromAwsManagedPolicyName('job-function/ViewOnlyAccess')", 'the ARN as text, with Aws.ACCOUNT_ID for the account'],
}));

/** Where a stack set goes. */
export const awsOrganizationalUnits = entry('aws-organizational-units', (units: string[]) => ({
  problem: 'a stack set goes to organizational units of the organization, and these are not some',
  got: show(units),
  allowed: 'one or more different ids: ou-xxxx-xxxxxxxx, or r-xxxx for the whole organization',
  remedies: ["organizationalUnits: ['ou-ab12-c3d4e5f6']"],
}));

/** The name of a stack set. */
export const awsStackSetName = entry('aws-stack-set-name', (name: string, most: number) => ({
  problem: 'CloudFormation refuses the name of the stack set',
  got: show(name),
  allowed: `a letter, then letters, digits and dashes; at most ${most} characters`,
  remedies: ["stackSetName: 'trusted-workflows'"],
}));

/** A stack set without roles. */
export const awsStackSetRoles = entry('aws-stack-set-roles', (name: string | undefined, names: string[]) => ({
  problem: name === undefined ? 'the stack set has no roles' : `the stack set has no role ${show(name)}`,
  got: name === undefined ? 'roles: []' : show(name),
  allowed: name === undefined ? 'one or more roles' : show(names),
  remedies: name === undefined ? ['roles: [{ workflow }]'] : ['the name of one of its roles'],
}));
