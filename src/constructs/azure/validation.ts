import { FederatedIdentityCredential } from '@cdktf/provider-azurerm/lib/federated-identity-credential';
import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { identityKey } from './registry';
import { CREDENTIALS_PER_IDENTITY } from '../../parties/azure/limits';

/** The second net: credentials that the stack writes to the same identity beside ours. Runs at synthesis. */
export function validateCredentials(construct: Construct, identityId: string): string[] {
  const key = identityKey(construct, identityId);
  const credentials = TerraformStack.of(construct).node.findAll()
    .filter((child): child is FederatedIdentityCredential => child instanceof FederatedIdentityCredential)
    .filter(({ parentIdInput }) => parentIdInput !== undefined && identityKey(construct, parentIdInput) === key);
  const limit = CREDENTIALS_PER_IDENTITY.value;
  const pairs = credentials.map(({ issuerInput, subjectInput }) => JSON.stringify([issuerInput, subjectInput]));
  return [
    ...credentials.length > limit ? [`${credentials.length} federated identity credentials on one managed identity, which holds ${limit} [azure-too-many-credentials]`] : [],
    ...new Set(pairs).size < pairs.length ? ['two federated identity credentials of one managed identity have the same issuer and subject [azure-duplicate-credential]'] : [],
  ];
}
