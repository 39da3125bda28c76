import { mintToken } from '../../../../src/cli/ci/azure-devops/run';

export const wrong = () => mintToken('sc://contoso/shop/deploy', {}, 'api://AzureADTokenExchange');
