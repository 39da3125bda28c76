import { resourcesOf, shown } from './fixture';

/** Every fixture as resources: the property names are those that the parties read. */
test.each([
  'aws-authorization-details.json', 'aws-get-role.json', 'aws-oidc-provider.json', 'trust.json', 'template.yaml',
  'azure-identity-credentials.json', 'azure-rest-credentials.json', 'azure-ad-credentials.json', 'graph-credentials.json', 'arm-template.json', 'arm-export.json',
  'gcloud-provider.json', 'gcloud-providers.json', 'gcloud-pool.json', 'deploy@my-project.iam.gserviceaccount.com.json', 'projects/my-project.json', 'condition.cel',
  'terraform-plan-azure.json', 'terraform-state-gcp.json',
])('%s', (name) => {
  expect(resourcesOf(name).map(shown)).toMatchSnapshot();
});
