import { AzureScope } from '../../../../src/constructs/azure';

export const wrong = () => AzureScope.of('/providers/Microsoft.Billing/billingAccounts/1234');
