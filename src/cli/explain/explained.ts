import { Decided, Given } from './question';
import { Verdict } from '../../trust';
import { CloudMessage, KnownCause, MessageComparison } from '../../verify';
import { refusalsOf, triedCauses, TriedChanges, triedChanges, valuesOf } from '../../verify/explain';
import { Scope, scopeOf } from '../scope';
import { UnusableFile } from '../unusable';

/** A claim that did not match. */
export interface Difference {
  readonly claim: string;
  readonly expected: string[];
  readonly got?: string;
}

/** Everything that is said of one identity. */
export interface ExplainedIdentity extends Decided {
  readonly differences: readonly Difference[];
  readonly causes: readonly KnownCause[];
  readonly message?: MessageComparison;
  /** @default - the token is not accepted */
  readonly toleratedChanges?: TriedChanges;
  readonly scope: Scope;
}

/** What `explain` answers. */
export interface Explained {
  readonly given: Given;
  readonly identities: readonly ExplainedIdentity[];
  /** How many more were decided. */
  readonly notShown: number;
  readonly skipped: readonly string[];
  readonly unusable: readonly UnusableFile[];
}

/** All that there is to say of one identity. */
export function explainedIdentity(decided: Decided, message: CloudMessage | undefined): ExplainedIdentity {
  const { identity, decision, claims } = decided;
  return {
    ...decided,
    differences: differences(decided),
    causes: triedCauses(identity, decision, claims, message?.about).map(({ id, text, remedy, where }) => ({ id, text, remedy, where })),
    ...message === undefined ? {} : { message: message.compare(decision, claims) },
    ...decision.verdict === Verdict.ACCEPT ? { toleratedChanges: triedChanges(identity, claims) } : {},
    scope: scopeOf(identity),
  };
}

/** What decides, each claim and expectation once. */
function differences({ decision, claims }: Decided): Difference[] {
  if (decision.verdict !== Verdict.DENY) return [];
  const found = refusalsOf(decision, claims).flatMap(({ claim, got, leaf: { expected, operator } }) => (
    expected === undefined ? [] : [{ claim, expected: valuesOf(operator, expected), got }]));
  return [...new Map(found.map((one) => [JSON.stringify([one.claim, one.expected]), one])).values()];
}
