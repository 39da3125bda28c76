import { AdmittedSet, IdentitySet } from '../../../../src/verify';

const credential = { issuer: 'https://token.actions.githubusercontent.com', subject: 'repo:o/r:environment:prod', audience: ['api://AzureADTokenExchange'] };
const stack = (name: string) => ({
  path: `${name}/cdk.tf.json`,
  content: JSON.stringify({
    resource: {
      azurerm_user_assigned_identity: { ci: { name: 'deploy' } },
      azurerm_federated_identity_credential: { ci: { ...credential, name: 'ci', parent_id: '${azurerm_user_assigned_identity.ci.id}' } },
    },
  }),
});

export const wrong = () => AdmittedSet.ofIdentity(IdentitySet.fromFiles([stack('one'), stack('two')]), 'deploy');
