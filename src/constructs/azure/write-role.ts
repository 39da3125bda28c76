import { TerraformProvider, TerraformResource } from 'cdktf';
import { Construct } from 'constructs';
import { PlannedRole } from './plan-role';
import { requirePeers } from '../require-peers';
import { PRIVILEGED } from '../terraform/judged-identities';

/** Writes a checked role assignment. */
export function writeRole(construct: Construct, { id, config }: PlannedRole, principalId: string, provider?: TerraformProvider): TerraformResource {
  // Applications without roles need no azurerm: it is loaded with the first role, not with this file.
  const load = () => require('@cdktf/provider-azurerm/lib/role-assignment') as typeof import('@cdktf/provider-azurerm/lib/role-assignment');
  requirePeers('a role assignment', { '@cdktf/provider-azurerm': load });
  const { RoleAssignment } = load();
  const written = new RoleAssignment(construct, id, { ...config, principalId, provider });
  if (config.description !== undefined) written.node.addMetadata(PRIVILEGED, config.description);
  return written;
}
