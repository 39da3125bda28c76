import { Party, TierHold, TrustTier } from '../trust';

/** How one party meets one rule of a tier. */
export interface ReportTierCell {
  /** The party. */
  readonly party: Party;
  /** Whether what it holds proves it, somebody declares it, or it is missed and acknowledged. */
  readonly hold: TierHold;
  /** By what, or what is missing. */
  readonly how: string;
  /** The reason that the user gave for a missed rule. @default - it is not missed */
  readonly acknowledged?: string;
  /** The last day of that acknowledgement, `YYYY-MM-DD`. @default - it is not missed */
  readonly expires?: string;
}

/** One rule of a tier, and how each party meets it. */
export interface ReportTierRow {
  /** `tier/RULE`: what acknowledges it. */
  readonly id: string;
  /** What the tier asks for, in words. */
  readonly text: string;
  /** One cell for each party, in the order of the identities; several where identities of one party meet it in different ways. */
  readonly cells: ReportTierCell[];
}

/** What the runs are for, and how each party meets what that asks for. */
export interface ReportTier {
  /** The tier. */
  readonly tier: TrustTier;
  /** One row for each rule of the tier. */
  readonly rows: ReportTierRow[];
}
