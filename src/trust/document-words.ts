/** What the parts of trust are called in one syntax: a text about a file speaks as the file does. */
export interface DocumentWords {
  /** The trust policy of an AWS role. */
  readonly trustPolicy: string;
  /** The audiences of an OIDC provider of AWS. */
  readonly clientIds: string;
  /** The expression of a flexible credential of Azure. */
  readonly expression: string;
  /** What a provider of GCP maps. */
  readonly mapping: string;
  /** The condition of a provider of GCP. */
  readonly condition: string;
  /** Whom a binding of GCP names. */
  readonly member: string;
}
