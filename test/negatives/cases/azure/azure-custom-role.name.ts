import { AzureRole } from '../../../../src/constructs/azure';

export const wrong = () => AzureRole.custom('deployer');
