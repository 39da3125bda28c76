import { readText } from '../../../../src/artifacts';

export const wrong = () => readText("param location string\nresource id 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {\n  name: 'ci'\n}\n", 'main.bicep');
