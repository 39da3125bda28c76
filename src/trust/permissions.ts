import { Party } from './party';
import { SessionLength } from './session-length';
import { SourceLocation } from './source-location';

/** What a permission lets its holder do that nobody gives to a pipeline, or to code that nobody has reviewed, without a thought. */
export enum Power {
  /** All, or all but a little, of what an account, a subscription or a project holds. */
  ADMINISTER = 'administer',
  /** Decide what others may do there, and so what it may do itself. */
  GIVE_PERMISSIONS = 'give-permissions',
  /** Decide who becomes this very identity. */
  CHANGE_TRUST = 'change-trust',
  /** Act as whichever other identity of the account, subscription or project it likes. */
  BECOME_OTHERS = 'become-others',
  /** Read whatever is stored there: all objects, all secrets. */
  READ_DATA = 'read-data',
  /** Change what runs or what is stored, on anything, named or not. What is not known to read only is taken to write. */
  WRITE = 'write',
  /** Read a secret, be it one by its name. */
  READ_SECRETS = 'read-secrets',
  /** Read the state of infrastructure, in which secrets stand: as far as the name of what holds it tells that it does. */
  READ_STATE = 'read-state',
}

/** A power, and by what it comes with a permission. */
export interface HeldPower {
  readonly power: Power;
  /** In words, behind the permission: `it manages every resource there`. */
  readonly why: string;
}

/** One thing that is given, in the words of `TaskNeed`, so that it can be compared with what tasks need. */
export interface GivenPermission {
  /** A role by its name, or by its id where nothing tells the name. */
  readonly action: string;
  /** On what, with references as the file has them. */
  readonly on: string;
  /** Whether a condition narrows it. @default false */
  readonly conditional?: boolean;
}

/** A power with its reason. */
export const heldPower = (power: Power, why: string): HeldPower => ({ power, why });

/** What an identity was given: a policy, a statement, a role on something. */
export interface Permission {
  /** What it is, for people: `the managed policy AdministratorAccess`, `Owner on /subscriptions/...`. */
  readonly held: string;
  /** What may be done by it, in words. @default - `held` says it */
  readonly allows?: string;
  /** Where it is given. */
  readonly source: SourceLocation;
  /** The same as data. @default - it is not one role on one thing */
  readonly given?: GivenPermission;
  /** Its powers, each once. Empty: none that a rule asks for. */
  readonly powers: readonly HeldPower[];
  /** What bears on it and is not evaluated: conditions. @default - nothing */
  readonly notEvaluated?: string;
  /** Other identities that it lets its holder become, or whose trust it lets it change, by what files call them. @default - none that files name */
  readonly reaches?: readonly Reach[];
}

/** A way to another identity. */
export interface Reach {
  /** What the other one is called: a name, an ARN, an email, an address in the same file; `*` in it stands for any text where `isPattern`. */
  readonly name: string;
  readonly isPattern: boolean;
  /** The file or configuration in which it is called so. @default - everywhere */
  readonly within?: string;
  /** What can be done with it: `it may assume it`. */
  readonly how: string;
}

/** A permission that files leave open, or of which nothing here tells what it permits. */
export interface UnknownPermission {
  /** What stands there, in words. */
  readonly unsettled: string;
  /** What of it is known. @default - nothing that could be compared */
  readonly given?: GivenPermission;
  readonly source: SourceLocation;
}

/** A value with its place. */
export interface Placed<T> {
  readonly value: T;
  readonly source: SourceLocation;
}

/**
 * What an identity may do, as far as files tell. Denials of others (service control policies, deny assignments, organization policies) are not
 * in them. What an identity is given beside them is not known, so that no rule concludes from the absence of a permission.
 */
export interface IdentityPermissions {
  readonly permissions: readonly Permission[];
  readonly unknown: readonly UnknownPermission[];
  /** The policy that bounds them, by its name. It is named and not evaluated. @default - none */
  readonly boundary?: Placed<string>;
  /** The longest session that the file states, in seconds. @default - the file does not say, or nothing bounds it there */
  readonly session?: Placed<number>;
  /** How long sessions are, stated or not. @default - it is not asked of this kind of identity */
  readonly longest?: SessionLength;
}

/** A credential that does not expire by itself, made in the same files: what federation is to take the place of. */
export interface StaticKey {
  readonly party: Party;
  /** What it is, for people: `an access key`. */
  readonly noun: string;
  /** Whose it is: a user, a service account, an application, as its file names it. */
  readonly identity: string;
  readonly source: SourceLocation;
}
