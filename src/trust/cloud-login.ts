import { Party } from './party';

/** What a job needs to turn its token into credentials of a cloud. The issuer of the workflow writes it as its pipelines have it. */
export interface CloudLogin {
  /** The cloud. */
  readonly party: Party;
  /**
   * By name, as text; what only a deployment knows is an unresolved token of its engine. AWS: `role-arn`, `region`, `audience`, `session-seconds`.
   * Azure: `client-id`, `tenant-id`, `subscription-id` where there is one, `cloud`, `audience`. GCP: `provider`, and where there is one
   * `service-account`, `project`, `audience`.
   */
  readonly values: { readonly [name: string]: string };
}
