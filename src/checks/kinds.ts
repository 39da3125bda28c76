import { JudgedIdentity } from './judged-identity';
import { JudgedTrust } from './judged-trust';
import { ofScope } from './of-scope';
import { FindingPart } from './rule';
import { RunKind, RunsOfKind, TokenClaims } from '../trust';
import { TrustScope } from '../verify';

/** Kinds of runs that anybody of a project starts, each with a rule of its own. A trust that lets in all of them lets in the whole project. */
export const NARROW_KINDS = [RunKind.ANY_BRANCH, RunKind.ANY_TAG, RunKind.PROPOSED_CHANGE] as const;

/** Those of which some run gets in, each with one. */
export function admittedKinds(trust: JudgedTrust): readonly (RunsOfKind & { readonly witness: TokenClaims })[] {
  return NARROW_KINDS.flatMap((kind) => trust.ofKind(kind) ?? []);
}

/** What a rule on one kind of runs says: nothing where the whole project gets in, or more. */
export function ofNarrowKind(kind: typeof NARROW_KINDS[number], fix: string): (subject: JudgedIdentity) => readonly FindingPart[] {
  return ofScope([TrustScope.REPOSITORY], (trust) => {
    const kinds = admittedKinds(trust);
    const found = kinds.length < NARROW_KINDS.length ? kinds.find((one) => one.kind === kind) : undefined;
    return found ? [{ message: `of ${trust.runs.project.noun} ${trust.scope.of} get in runs of ${found.noun}`, witness: found.witness, fix }] : [];
  });
}
