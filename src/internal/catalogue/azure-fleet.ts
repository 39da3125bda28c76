import { entry, show } from '../errors';

/** More objects than the tenant takes. */
export const azureFleetObjects = entry('azure-fleet-objects', (planned: number, inUse: number, quota: number) => ({
  problem: `the tenant would have ${planned + inUse} directory objects, ${planned + inUse - quota} more than its quota`,
  got: `planned: ${planned} (one for a managed identity, two for an application with its service principal); others: ${inUse}`,
  allowed: `at most ${quota} objects in a tenant`,
  remedies: [
    'objectQuota: 300000, once the tenant has a verified domain; more by Microsoft Support',
    'managed identities in place of applications, where standard credentials hold the trust',
    'one identity for several repositories of one team, with the acknowledgement azure/shared-identity',
  ],
}));

/** More role assignments than a subscription takes. */
export const azureFleetRoleAssignments = entry('azure-fleet-role-assignments', (subscription: string, planned: number, inUse: number, limit: number) => ({
  problem: `the subscription ${show(subscription)} would have ${planned + inUse} role assignments, ${planned + inUse - limit} more than Azure takes`,
  got: `planned role assignments: ${planned}; others: ${inUse}`,
  allowed: `at most ${limit} in a subscription, those of its resource groups and resources too; no quota raises it`,
  remedies: [
    `spread them over ${Math.ceil(planned / Math.max(1, limit - inUse))} subscriptions: subscription on each planned identity, or none, for the split of the library`,
    'one role at the resource group, in place of one for each of its resources',
  ],
}));
