import { AzureDevOpsServiceConnection, AzureDevOpsServiceConnectionProps, AzureDevOpsWorkflowProps } from '../../src/issuers';
import { entraProps, namedProps, workflow } from '../issuers/azure-devops/connections';

/** A connection by the issuer of Entra that is right but for what is changed. */
export const connection = (changed: Partial<AzureDevOpsServiceConnectionProps>) => AzureDevOpsServiceConnection.of(entraProps(changed));
/** The same by the issuer of Azure DevOps. */
export const namedConnection = (changed: Partial<AzureDevOpsServiceConnectionProps>) => AzureDevOpsServiceConnection.of(namedProps(changed));
export const devopsWorkflow = (changed: Partial<AzureDevOpsWorkflowProps>) => workflow(changed);
