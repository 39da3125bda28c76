import { AZ } from '../commands/az';
import { command } from '../commands/command';
import { entry, show } from '../errors';
import { nearest } from '../nearest';

const SCOPES = "AzureScope.resourceGroup({ subscriptionId: '<subscription id>', name: 'rg-app' })";

export const azureRootScope = entry('azure-root-scope', (scope: string) => ({
  problem: 'the root scope covers every subscription and management group of the tenant',
  got: show(scope),
  allowed: 'a resource, a resource group, a subscription or a management group',
  remedies: [SCOPES, "AzureScope.managementGroup('mg-landing-zones')"],
}));

export const azureScope = entry('azure-scope', (scope: unknown) => ({
  problem: 'this is no scope of a role assignment',
  got: show(scope),
  allowed: 'the full id of a resource, resource group, subscription or management group; or the `id` of one in the same stack',
  remedies: [SCOPES, "AzureScope.of('/subscriptions/<id>/resourceGroups/<name>/providers/Microsoft.Storage/storageAccounts/<name>')"],
}));

export const azureScopePart = entry('azure-scope-part', (id: string, allowed: string, write: string) => ({
  problem: 'this is no part of a resource that a role could be given on',
  got: show(id),
  allowed,
  remedies: [write],
}));

export const azureRoleUnknown = entry('azure-role-unknown', (name: string, known: readonly string[]) => ({
  problem: 'no built-in role of this name is known here, so nothing tells how much it permits',
  got: show(name),
  allowed: known.map(show).join(', '),
  remedies: [
    ...[nearest(name, known)].flatMap((meant) => meant === undefined ? [] : [`AzureRole.builtIn('${meant}')`]),
    `AzureRole.builtInId('<guid>'), from  ${command(AZ.listRoles, { '--name': 'NAME', '--query': '[].name' }).shell}`,
    "AzureRole.custom('/subscriptions/<id>/providers/Microsoft.Authorization/roleDefinitions/<guid>')",
  ],
}));

export const azureCustomRole = entry('azure-custom-role', (id: unknown) => ({
  problem: 'this is not the id of a role definition',
  got: show(id),
  allowed: '[scope]/providers/Microsoft.Authorization/roleDefinitions/<guid>, or the `role_definition_resource_id` of one in the same stack',
  remedies: [command(AZ.listRoles, { '--custom-role-only': true, '--query': '[].id' }).shell],
}));

export const azureRoleTooBroad = entry('azure-role-too-broad', (role: string, level: string, scope: string, why: string) => ({
  problem: `a pipeline with the role ${show(role)} over ${level === 'unknown' ? 'a scope that may be a subscription' : `a ${level}`}: ${why}`,
  got: `${show(role)} at ${show(scope)}`,
  allowed: 'roles that fit the deployment, at the resource group or the resource that is deployed',
  remedies: [
    `AzureRoleAssignment.of(AzureRole.builtIn('Website Contributor'), ${SCOPES})`,
    "AzureRoleAssignment.privileged(role, scope, { reason: '...why the pipeline needs that much...' })",
  ],
}));

export const azureRoleReason = entry('azure-role-reason', (reason: unknown, limit: number) => ({
  problem: 'a broad role assignment says why',
  got: show(reason),
  allowed: `1 to ${limit} characters; they become the description of the role assignment`,
  remedies: ["AzureRoleAssignment.privileged(role, scope, { reason: 'creates the landing zones of new teams' })"],
}));

export const azureDuplicateRole = entry('azure-duplicate-role-assignment', (role: string, scope: string) => ({
  problem: 'the identity gets the same role at the same scope twice',
  got: `${show(role)} at ${show(scope)}`,
  allowed: 'each role once at a scope; Azure refuses the second with RoleAssignmentExists',
  remedies: ['remove one of the two'],
}));
