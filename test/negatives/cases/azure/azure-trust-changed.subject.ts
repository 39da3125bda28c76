import { FederatedIdentityCredential } from '@cdktf/provider-azurerm/lib/federated-identity-credential';
import { identity } from '../../../fixtures/azure-negative';
import { synthesisOf } from '../../../fixtures/terraform-guard';

export const wrong = () => {
  const trusted = identity({});
  const credential = trusted.node.children.find((child) => child instanceof FederatedIdentityCredential)!;
  credential.subject = 'repo:evil/repo:ref:refs/heads/main';
  synthesisOf(trusted);
};
