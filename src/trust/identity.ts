import { Admitted } from './admitted';
import { Decision, TokenClaims } from './decision';
import { DocumentEdit } from './document-edit';
import { OtherDoor } from './other-door';
import { Party } from './party';
import { IdentityPermissions } from './permissions';
import { SourceLocation } from './source-location';
import { TaskComparison } from './task-comparison';

/** An identity read back from an artifact, ready to decide. */
export interface TrustingIdentity {
  /** The party. */
  readonly party: Party;
  /** The role, managed identity or service account, as its artifact names it. */
  readonly identity: string;
  /** Where it stands. */
  readonly source: SourceLocation;
  /** What else it is called, as far as files tell: its ARN, email, client id, object id, address in a configuration. @default - nothing else */
  readonly alsoNamed?: readonly string[];
  /** The account, subscription or project that holds it, by each of its ids. @default - files do not tell */
  readonly accounts?: readonly string[];
  /** Whom it lets in who shows no token at all. @default - nobody, or such ways are not read */
  readonly otherDoors?: readonly OtherDoor[];
  /** Decides one token. Pure: no clock, no network; signature and expiry are not its business. */
  decide(token: TokenClaims): Decision;
  /**
   * The same identity as if its document were changed; nothing is changed in it. Undefined where the document has no such place.
   * @default - changes cannot be tried
   */
  edited?(edits: readonly DocumentEdit[]): TrustingIdentity | undefined;
  /** All that `decide` depends on, as data: equal data, equal decisions. @default - it is not kept */
  document?(): unknown;
  /** All tokens that `decide` accepts, as one formula. @default - no such formula is made of this kind of document */
  admitted?(): Admitted;
  /** What it may do, as far as files tell. `decide` does not depend on it, and `document` does not hold it. @default - permissions of this kind of identity are not read */
  permissions?(): IdentityPermissions;

  /**
   * What it lacks of some tasks, and what it has beside them.
   * @param needed what the tasks need, as the same file would have it: statements of AWS, with references as CloudFormation writes them; of
   * the others the needs themselves, with references as Terraform writes them
   * @default - it is not compared: permissions of this kind of identity are not read, or tasks are none of it
   */
  comparedWith?(needed: readonly unknown[]): TaskComparison;
}
