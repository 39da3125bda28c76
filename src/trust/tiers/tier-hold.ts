/** How a rule of a tier is met. */
export enum TierHold {
  /** By what tokens prove. */
  PROVED = 'proved',
  /** By what somebody declares and nobody has proved. */
  ASSUMED = 'assumed',
  /** Not at all. */
  MISSED = 'missed',
}
