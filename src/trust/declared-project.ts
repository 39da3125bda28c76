/**
 * A repository, or a project of another CI system, whose names, ids and subjects are declared: a comparison takes them for granted. Of all
 * others everything is possible that the issuer lets its users choose.
 */
export interface IDeclaredProject {
  /** The id of its CI system: `github`. */
  readonly ciSystem: string;
}
