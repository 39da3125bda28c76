import { AzureScope } from '../../../../src/constructs/azure';
import { SUB } from '../../../fixtures/azure-negative';

export const wrong = () => AzureScope.of(`/subscriptions/${SUB}/resourceGroups/\${var.group}`);
