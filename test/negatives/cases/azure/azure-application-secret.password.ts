import { application } from '../../../fixtures/azure-application';
import { resource } from '../../../fixtures/terraform-blocks';
import { synthesisOf } from '../../../fixtures/terraform-guard';

export const wrong = () => {
  const trusted = application();
  resource(trusted, 'Password', 'azuread_application_password', { application_id: `/applications/${trusted.objectId}` });
  synthesisOf(trusted);
};
