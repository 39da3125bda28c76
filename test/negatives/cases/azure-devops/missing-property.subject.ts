import { AzureDevOpsServiceConnection, AzureDevOpsServiceConnectionProps } from '../../../../src/issuers';
import { entraProps } from '../../../issuers/azure-devops/connections';

const { subject, ...others } = entraProps();

export const wrong = () => AzureDevOpsServiceConnection.of(others as AzureDevOpsServiceConnectionProps);
