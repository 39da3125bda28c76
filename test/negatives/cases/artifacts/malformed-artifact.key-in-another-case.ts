import { readText } from '../../../../src/artifacts';

const $schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';
const resource = { type: 'Microsoft.ManagedIdentity/userAssignedIdentities', name: 'ci', Condition: false };

export const wrong = () => readText(JSON.stringify({ $schema, resources: [resource] }), 'main.json');
