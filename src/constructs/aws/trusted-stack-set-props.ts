import { TrustedRoleProps } from './trusted-role-props';
import { AwsPartition } from '../../parties/aws/facts';

/** From which account of the organization a stack set is managed. */
export enum StackSetAdministrator {
  /** The organization's management account. */
  MANAGEMENT_ACCOUNT = 'SELF',
  /** A member account that the organization registered as delegated administrator of StackSets. */
  DELEGATED_ADMINISTRATOR = 'DELEGATED_ADMIN',
}

/** Which role, in which account. */
export interface StackSetRoleOptions {
  /** The account: twelve digits. */
  readonly account: string;
  /** The name of a role of the stack set. */
  readonly roleName: string;
}

/** Roles for the accounts of an organization. */
export interface TrustedStackSetProps {
  /**
   * The roles that each account gets. `partition` is that of the stack set, for all of them. Policies must not refer to resources of the
   * stack around: they are deployed to other accounts.
   */
  readonly roles: TrustedRoleProps[];
  /**
   * Ids of the organizational units whose accounts get the roles: `ou-xxxx-xxxxxxxx`, or `r-xxxx` for the whole organization, or an
   * unresolved value of CDK. Units below are included. The management account is never among them.
   */
  readonly organizationalUnits: string[];
  /** The name: a letter, then letters, digits and dashes, at most 128 characters; unique in the region. @default - the id of the construct */
  readonly stackSetName?: string;
  /** Which account this stack is deployed to. @default StackSetAdministrator.MANAGEMENT_ACCOUNT */
  readonly administrator?: StackSetAdministrator;
  /** The one region whose CloudFormation makes the roles: they are global. @default - that of the stack */
  readonly region?: string;
  /**
   * Whether the stack set creates the OIDC providers that its roles need. They are retained when an account leaves. Where an account has the
   * provider already, creating it fails for that account.
   * @default true
   */
  readonly createProviders?: boolean;
  /** Whether accounts that join a unit get the roles, and accounts that leave lose them. @default true */
  readonly autoDeployment?: boolean;
  /** The partition of the organization. @default - that of the region, `aws` where the region is not known at synthesis */
  readonly partition?: AwsPartition;
}
