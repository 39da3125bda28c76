/** Who accepts a token. */
export enum Party {
  /** An AWS account: IAM OIDC provider and role trust policy. */
  AWS = 'aws',
  /** A Microsoft Entra tenant: a managed identity, or an application, with federated identity credentials. */
  AZURE = 'azure',
  /** A Google Cloud project: workload identity pool, provider and bindings. */
  GCP = 'gcp',
}
