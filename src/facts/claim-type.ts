/** The JSON type of a claim. */
export enum ClaimType {
  /** Text; ids and booleans of some issuers, too. */
  TEXT = 'text',
  /** A number. */
  NUMBER = 'number',
  /** `true` or `false`, no text. */
  BOOLEAN = 'boolean',
  /** A list of texts. */
  LIST = 'list',
}
