import { Acknowledgement } from './acknowledgement';
import { Party } from './party';

/** How one party holds one requirement of one trusted workflow. */
export interface Enforcement {
  /** Who. */
  readonly party: Party;
  /** Id of the requirement. */
  readonly requirement: string;
  /** The requirement in words. */
  readonly text: string;
  /** Whether the document holds it. */
  readonly enforced: boolean;
  /** Enforced: operator and key, for people. Otherwise: why the party cannot. */
  readonly how: string;
  /** What to do about it, strongest first. Empty when enforced. */
  readonly remedies: string[];
  /** The user's dated word that lets it be. @default - none */
  readonly acknowledged?: Acknowledgement;
}
