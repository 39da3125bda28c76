import { AzureRole } from '../../../../src/constructs/azure';

export const wrong = () => AzureRole.builtInId('Reader');
