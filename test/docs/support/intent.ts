import { IssuerFacts } from '../../../src/facts';
import { Acknowledgement, Party, TrustedWorkflow } from '../../../src/trust';

/** Something that users ask for of a run, as a trusted workflow that asks for it. */
export interface Intent {
  /** What is asked for, for people. */
  readonly text: string;
  /** The requirements that it is about, by id. */
  readonly requirements: readonly string[];
  readonly workflow: (acknowledge: Acknowledgement[]) => TrustedWorkflow;
}

/** A CI system as the page shows it. */
export interface SupportedIssuer {
  readonly facts: readonly IssuerFacts[];
  /** The heading. */
  readonly name: string;
  /** How a job asks for a token, and for which audience. */
  readonly asks: string;
  readonly intents: readonly Intent[];
  /** What its tokens cannot say, each with what to do. */
  readonly inexpressible: readonly string[];
}

/** An acknowledgement for each party of what an intent is about. */
export const acknowledged = (requirements: readonly string[]): Acknowledgement[] => Object.values(Party)
  .flatMap((party) => requirements.map((id) => ({ id: `${party}/${id}`, reason: 'to see what a party holds', expires: '2027-06-30' })));
