import { AzureRole } from '../../../../src/constructs/azure';

export const wrong = () => AzureRole.builtIn('Storage Blob Data Contributer');
