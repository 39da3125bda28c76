import { TokenClaims } from './decision';
import { FindingSeverity } from './finding-severity';
import { Party } from './party';
import { SourceLocation } from './source-location';

export { FindingSeverity };

/** How sure a rule is that what it finds is not meant. */
export enum FindingConfidence {
  HIGH = 'high',
  MEDIUM = 'medium',
  LOW = 'low',
}

/** What a rule says of one identity. */
export interface Finding {
  /** The id of the rule: its page is docs/checks/ID.md. */
  readonly rule: string;
  readonly severity: FindingSeverity;
  readonly confidence: FindingConfidence;
  readonly party: Party;
  /** The identity, as its file names it. */
  readonly identity: string;
  readonly location: SourceLocation;
  /** One line: what is wrong here. */
  readonly message: string;
  /** What an attacker makes of it, or what breaks. */
  readonly attack: string;
  /** A token that its issuer can mint and that gets in: the evaluator of the cloud has accepted it. @default - nobody gets in, or the files leave it open */
  readonly witness?: TokenClaims;
  /** What to write instead. It never widens a trust. @default - nothing can be written: there is only something to know */
  readonly fix?: string;
}
