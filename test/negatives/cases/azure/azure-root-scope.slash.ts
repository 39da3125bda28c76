import { AzureScope } from '../../../../src/constructs/azure';

export const wrong = () => AzureScope.of('/');
