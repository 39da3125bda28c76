import { FederatedIdentityCredential } from '@cdktf/provider-azurerm/lib/federated-identity-credential';
import { changesOf } from '../../../../src/constructs/azure/guard';
import { identity } from '../../../fixtures/azure-negative';

export const wrong = () => {
  const trusted = identity({});
  const [{ name, issuer, subject, audience }] = trusted.document.credentials;
  const credential = trusted.node.children.find((child) => child instanceof FederatedIdentityCredential)!;
  credential.subject = 'repo:evil/repo:ref:refs/heads/main';
  throw changesOf(trusted, credential, {
    name, issuer, subject, audience: [audience], parent_id: trusted.identityId, resource_group_name: trusted.resourceGroupName,
  })[0];
};
