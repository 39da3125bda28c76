/** How bad a finding is, chosen apart from how sure the rule is. */
export enum FindingSeverity {
  /** Broken, or dangerous. */
  ERROR = 'error',
  /** Safe today, and brittle. */
  WARNING = 'warning',
  /** What nobody could do better there, or what is not settled. */
  NOTE = 'note',
}
