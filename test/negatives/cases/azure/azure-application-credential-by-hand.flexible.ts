import { application } from '../../../fixtures/azure-application';
import { resource } from '../../../fixtures/terraform-blocks';
import { synthesisOf } from '../../../fixtures/terraform-guard';

export const wrong = () => {
  const trusted = application();
  resource(trusted, 'ByHand', 'azuread_application_flexible_federated_identity_credential', {
    issuer: 'https://token.actions.githubusercontent.com', claims_matching_expression: "claims['sub'] matches '*'", application_id: `/applications/${trusted.objectId}`,
  });
  synthesisOf(trusted);
};
