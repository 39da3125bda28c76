import type { IManagedPolicy, PolicyDocument } from 'aws-cdk-lib/aws-iam';
import type { Duration } from 'aws-cdk-lib/core';
import { AwsPartition } from '../../parties/aws/facts';
import { TrustedWorkflow } from '../../trust';

/** A role that one trusted workflow may assume. */
export interface TrustedRoleProps {
  /** Who may assume the role. One role for each trusted workflow and account. */
  readonly workflow: TrustedWorkflow;
  /**
   * The role's name: literal, 1 to 64 ASCII letters, digits and `_+=,.@-`, unique in the account whatever its case. Other stacks, apps
   * and pipelines name the role by it.
   * @default - the name of the trusted workflow
   */
  readonly roleName?: string;
  /** A literal description, at most 1,000 characters of Latin-1. @default - names the trusted workflow */
  readonly description?: string;
  /** The longest session, 1 to 12 hours. The login asks for as much. @default Duration.hours(1) */
  readonly maxSessionDuration?: Duration;
  /** The role's path: `/`, or `/.../` of printable ASCII without blanks, at most 512 characters. @default '/' */
  readonly path?: string;
  /** The most that the role may ever do. @default - no boundary */
  readonly permissionsBoundary?: IManagedPolicy;
  /** Managed policies of the role, at most 25 (10 before an increase of the quota). @default - none */
  readonly managedPolicies?: IManagedPolicy[];
  /** Inline policies by name, at most 10,240 characters together, blanks not counted. @default - none */
  readonly inlinePolicies?: Record<string, PolicyDocument>;
  /**
   * How many characters of trust policy the account takes: 2,048 unless its quota L-C07B4B0D was raised. At most 8,192.
   * @default 2048
   */
  readonly trustPolicyQuota?: number;
  /** The partition of the account. @default - that of the stack's region, `aws` where the region is not known at synthesis */
  readonly partition?: AwsPartition;
  /**
   * Closes the trust on redeploy: the role stays, nobody can assume it through the issuer, and its sessions, older and newer, can do
   * nothing. Sessions of other roles that were assumed from one of this role live on, up to an hour: close or revoke those too.
   * @default false
   */
  readonly closed?: boolean;
  /**
   * A moment, `YYYY-MM-DDTHH:MM:SSZ` in UTC: sessions that the role gave before can do nothing. Set it when you open a closed trust
   * again, to a moment after the closing deployment, and leave it for as long as a session may last (`maxSessionDuration`); otherwise
   * the sessions that the closing cut come back to life. While the trust is closed it adds nothing.
   * @default - no session is cut by its age
   */
  readonly revokeSessionsBefore?: string;
}

/** Where a role is, beside its account and name. */
export interface RoleArnProps {
  /** The account: twelve digits. */
  readonly account: string;
  /** The name that the role was given; throws where IAM would refuse it. */
  readonly roleName: string;
  /** The role's path. @default '/' */
  readonly path?: string;
  /** The partition of the account. @default AwsPartition.AWS */
  readonly partition?: AwsPartition;
}
