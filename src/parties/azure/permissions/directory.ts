import { Fact } from '../../../internal/fact';
import { HeldPower, heldPower, Power } from '../../../trust';

/** An application permission of Microsoft Graph that reaches beyond its own task. */
export interface GraphPermission {
  readonly name: string;
  readonly id: string;
  readonly powers: readonly HeldPower[];
}

const credentials = heldPower(Power.CHANGE_TRUST, 'it adds credentials to every application of the tenant, itself among them');
const writes = heldPower(Power.WRITE, 'it writes objects of the directory');
const itself = heldPower(Power.GIVE_PERMISSIONS, 'it gives itself every role or permission of the directory');

/**
 * Permissions by which credentials are written or permissions given. Ids from the first page, compared with the second. Of every other one nothing is said.
 * @see https://learn.microsoft.com/en-us/graph/permissions-reference (2026-11-27)
 */
export const GRAPH_PERMISSIONS: Fact<readonly GraphPermission[]> = {
  value: [
    { name: 'Application.ReadWrite.All', id: '1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9', powers: [credentials, writes] },
    { name: 'Application.ReadWrite.OwnedBy', id: '18a4783c-866b-4cc7-a460-3d5e5662c884', powers: [heldPower(Power.CHANGE_TRUST, 'it adds credentials to every application that it owns, to itself if it is its own owner'), writes] },
    { name: 'AppRoleAssignment.ReadWrite.All', id: '06b708a9-e830-4db3-a914-8e69da51d44f', powers: [itself, writes] },
    { name: 'RoleManagement.ReadWrite.Directory', id: '9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8', powers: [itself, writes] },
  ],
  source: 'https://www.powershellgallery.com/packages/ScubaGear/1.6.0-rc1/Content/Modules%5CPermissions%5CRiskyPermissions.json',
  asOf: '2026-11-27',
};

/** The permission that a text names, by its id or by its name in an expression. */
export function graphPermissionIn(text: string): GraphPermission | undefined {
  return GRAPH_PERMISSIONS.value.find(({ name, id }) => text.toLowerCase() === id || text.includes(`"${name}"`));
}
