import { identity } from '../../../fixtures/azure-negative';
import { resource } from '../../../fixtures/terraform-blocks';
import { synthesisOf } from '../../../fixtures/terraform-guard';

export const wrong = () => {
  const trusted = identity({});
  resource(trusted, 'ByHand', 'azurerm_federated_identity_credential', {
    issuer: 'https://token.actions.githubusercontent.com', subject: 'repo:my-org/another-repo:ref:refs/heads/main', parent_id: trusted.identityId,
  });
  synthesisOf(trusted);
};
