import { ExistingIdentityProps, NewIdentityProps } from './identity-props';
import { having, isText, PropertyKind, PropertyKinds } from '../../internal/check-props';

/** A GUID, or a reference to one. */
export const guid = (required: boolean): PropertyKind => ({ is: isText, write: "'<guid>'", required });

/** What `IdentitySource.create` takes. */
export const NEW_IDENTITY_KINDS: PropertyKinds<NewIdentityProps> = {
  name: { is: isText, write: "'id-production-deploy'", required: true },
  resourceGroupName: { is: isText, write: "'rg-ci-identities'", required: true },
  location: { is: isText, write: "'westeurope'", required: true },
  tags: { is: having(), write: "{ team: 'platform' }" },
};

/** What `IdentitySource.fromAttributes` takes. */
export const EXISTING_IDENTITY_KINDS: PropertyKinds<ExistingIdentityProps> = {
  id: { is: isText, write: "'/subscriptions/<id>/resourceGroups/<name>/providers/Microsoft.ManagedIdentity/userAssignedIdentities/<name>'", required: true },
  principalId: guid(true),
  clientId: guid(true),
  tenantId: guid(true),
  resourceGroupName: { is: isText, write: "'rg-ci-identities'" },
};
