import { Permission, UnknownPermission } from '../../../trust';

/** Where a role is given. */
export interface GivenOn {
  /** The full name of what has the allow policy: `projects/my-project/locations/europe-west1/repositories/app`. References are in it as files have them. */
  readonly on: string;
  /** The expression of its IAM condition. @default - none */
  readonly condition?: string;
}

/** A role that an identity has, in the words of `TaskNeed`. */
export interface GivenRole extends GivenOn {
  /** Name of the role. */
  readonly action: string;
  /** Whether a condition narrows it. @default false */
  readonly conditional?: boolean;
  /** Where it is given, with the references replaced that the files settle. @default - the same */
  readonly settled?: GivenOn;
}

/** A permission of Google: a role. */
export interface RolePermission extends Permission {
  readonly given: GivenRole;
}

/** A role of which files leave open what it permits, or on what. */
export interface UnknownRolePermission extends UnknownPermission {
  /** @default - the files leave open which role it is */
  readonly given?: GivenRole;
}
