import { PatternPart } from '../../../claims';

/** How a clause compares. `startswith`, which one help text of the Azure CLI names, stands in no document: it is not here. */
export enum FlexibleOperator {
  /** Equal. */
  EQ = 'eq',
  /** With wildcards: `*` several characters, `?` exactly one. No regular expression: `.*` is a full stop and a wildcard. */
  MATCHES = 'matches',
}

/** One comparison of one claim. */
export interface FlexibleClause {
  /** Name of the claim. */
  readonly claim: string;
  readonly operator: FlexibleOperator;
  /** What the claim is compared with, as it stands there: not normalised, since two wildcards in a row may ask for two characters. */
  readonly comparand: readonly PatternPart[];
}

/**
 * An expression of a flexible federated identity credential, language version 1: clauses, all of which hold.
 * There is no `or`, no `not`, no list and no parenthesis; another way in is another credential.
 * @see https://learn.microsoft.com/en-us/entra/workload-id/workload-identities-flexible-federated-identity-credentials (2026-09-18, preview)
 */
export interface FlexibleExpression {
  readonly clauses: readonly FlexibleClause[];
}
