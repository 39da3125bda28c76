/** A service connection with workload identity federation, as Azure DevOps shows it. */
export interface AzureDevOpsServiceConnectionProps {
  /** The organization's name: `contoso` of `https://dev.azure.com/contoso`. */
  readonly organization: string;
  /** Its id, a GUID in lower case: Organization settings > Overview, or `instanceId` of `https://dev.azure.com/ORGANIZATION/_apis/connectionData`. */
  readonly organizationId: string;
  /** The project's name. */
  readonly project: string;
  /** The connection's name, which pipelines use. */
  readonly name: string;
  /** Its id, a GUID in lower case: `resourceId` in the address of its page. */
  readonly connectionId: string;
  /** Its issuer, as its page shows it, or `workloadIdentityFederationIssuer` of the REST API and of the Terraform provider. */
  readonly issuer: string;
  /** Its subject identifier, likewise: never put together by hand. */
  readonly subject: string;
}
