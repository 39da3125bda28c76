import { mintToken } from '../../../../src/cli/ci/azure-devops/run';

export const wrong = () => mintToken('sc://contoso/shop/deploy', { organizationId: '3f0b6a52-7c1d-4e8f-9b2a-1d4c5e6f7a80', repositoryRef: 'refs/heads/main' }, 'api://AzureADTokenExchange');
