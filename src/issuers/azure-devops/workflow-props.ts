import { AzureDevOpsServiceConnection } from './service-connection';
import { Acknowledgement, TieredProps } from '../../trust';

/**
 * Which runs of Azure Pipelines are trusted: those that may use a service connection. No cloud sees more of them; whatever else is given has to be held by
 * approvals and checks of the connection, and be acknowledged for each cloud.
 * @see https://learn.microsoft.com/en-us/azure/devops/pipelines/process/approvals
 */
export interface AzureDevOpsWorkflowProps extends TieredProps {
  /** Name, unique in an app: lower case letters, digits and single dashes, at most 40 characters. */
  readonly name: string;
  /** The service connection. */
  readonly connection: AzureDevOpsServiceConnection;
  /**
   * The branches and tags of the runs, in full, `*` for any part: `refs/heads/main`. Held by the check "Branch control" alone: acknowledge `party/branch`.
   * @default - any branch, tag or pull request
   */
  readonly branches?: string[];
  /**
   * The pipelines, by their names. Held by the connection's pipeline permissions alone: acknowledge `party/pipeline`.
   * @default - any pipeline that the connection permits
   */
  readonly pipelines?: string[];
  /**
   * The template that pipelines extend, as `PROJECT/REPOSITORY/FILE@REF`. Held by the check "Required template" alone: acknowledge `party/template`.
   * @default - any steps
   */
  readonly requiredTemplate?: string;
  /**
   * The environment of the deployment job. Held by nothing but a required template that names it: acknowledge `party/environment`.
   * @default - any environment, or none
   */
  readonly environment?: string;
  /**
   * Who approves each run: people or groups. Held by the check "Approvals" alone: acknowledge `party/approval`.
   * @default - nobody has to
   */
  readonly approvers?: string[];
  /**
   * Whether one run at a time uses the connection. Held by the check "Exclusive lock" alone: acknowledge `party/exclusive-lock`.
   * @default false
   */
  readonly exclusiveLock?: boolean;
  /** Requirements that a cloud may leave out, by a dated word. @default - none: each gap is an error */
  readonly acknowledge?: Acknowledgement[];
}
