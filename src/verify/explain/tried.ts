import { causesOf, NamedCause } from './causes';
import { distance } from './distance';
import { isTrustedWorkflowError } from '../../internal/errors';
import { Decision, DocumentEdit, Explanation, TokenClaims, TrustingIdentity, Verdict } from '../../trust';
import { AdmittedSet } from '../compare/admitted-set';
import { TrustScope } from '../scope/trust-scope';
import { widthOf } from '../scope/width';

/** Changes that bear on the statement or credential alone in which they are made. */
const OF_ONE_STATEMENT: readonly string[] = ['exact', 'remove', 'value', 'key', 'action'];
/** Keys of the subject: `HOST:sub`, `sub`, `assertion.sub`, `google.subject`. */
const SUBJECT = /(?:^|[:.'])(?:sub|subject)(?:'\])?$/;

/** In the place of a remedy that does not let this run in, or lets in more than it. */
const INSTEAD = 'a trust that is written for this run, subject and audience exact: a change of this one value alone would not let it in, or would let in more than it';

/** The causes of a refusal, each with a remedy that was tried: one that changes the document lets this token in, and nobody who is not meant. */
export function triedCauses(identity: TrustingIdentity | undefined, decision: Decision, claims: TokenClaims, about?: string): NamedCause[] {
  const causes = causesOf(decision, claims, about);
  const edits = causes.flatMap(({ edits: own = [] }) => own);
  if (edits.length === 0) return causes;
  const trial = identity && new Trial(identity, decision, claims);
  const together = trial?.works(edits) === true;
  return causes.map((cause) => cause.edits === undefined || together || trial?.repairs(cause.edits) === true ? cause : { ...cause, remedy: INSTEAD });
}

/** Changes of the document of one identity, tried on the token that it refused. */
class Trial {
  constructor(private readonly identity: TrustingIdentity, private readonly decision: Decision, private readonly claims: TokenClaims) {}

  /** Whether the token gets in, and no more than that. */
  public works(edits: readonly DocumentEdit[]): boolean {
    const edited = this.edited(edits);
    return edited !== undefined && edited.decide(this.claims).verdict !== Verdict.DENY && !this.admitsTooMuch(edited, edits);
  }

  /** Whether something less stands in its way, and no more than this run gets nearer. */
  public repairs(edits: readonly DocumentEdit[]): boolean {
    const edited = this.edited(edits);
    if (edited === undefined || this.admitsTooMuch(edited, edits)) return false;
    const { verdict, because } = edited.decide(this.claims);
    return verdict !== Verdict.DENY || distance(because) <= distance(this.decision.because) - 0.5;
  }

  private edited(edits: readonly DocumentEdit[]): TrustingIdentity | undefined {
    try {
      return this.identity.edited?.(edits);
    } catch (error) {
      if (isTrustedWorkflowError(error)) return undefined;
      throw error;
    }
  }

  /**
   * A value that becomes exact may let in the runs that it names, and those that get in already. What becomes readable only (a key, an action) lets
   * in what it says, but never everybody. Where it is not known who gets in, the subject has to be compared.
   */
  private admitsTooMuch(edited: TrustingIdentity, edits: readonly DocumentEdit[]): boolean {
    // What asks for one subject lets in no other: the search over all tokens is for the rest.
    const places = edits.map(({ at }) => at.where);
    if (edits.every(({ kind }) => OF_ONE_STATEMENT.includes(kind)) && asksForSubject(edited.decide(this.claims).because, places)) return false;
    const scope = scopeOf(edited);
    if (scope === TrustScope.UNKNOWN) return !comparesSubject(edited.decide(this.claims).because);
    const before = scopeOf(this.identity);
    const most = edits.some(({ kind }) => kind === 'exact') ? this.mostOfRun() : TrustScope.ORGANIZATION;
    const allowed = before === TrustScope.UNKNOWN ? widthOf(most) : Math.max(widthOf(before), widthOf(most));
    return scope === TrustScope.PLATFORM || widthOf(scope) > allowed;
  }

  /** A pull request has one subject for all of its repository. */
  private mostOfRun(): TrustScope {
    return /:pull_request(?:$|:)/.test(String(this.claims.sub)) ? TrustScope.REPOSITORY : TrustScope.EXACT_RUNS;
  }
}

function scopeOf(identity: TrustingIdentity): TrustScope {
  try {
    return AdmittedSet._of(identity).scope();
  } catch (error) {
    if (isTrustedWorkflowError(error)) return TrustScope.UNKNOWN;
    throw error;
  }
}

/** Whether the changed statements and credentials compare the subject as a whole, and it holds. */
function asksForSubject(because: readonly Explanation[], places: readonly string[]): boolean {
  return places.every((place) => leavesOf(because).some(({ where, key = '', operator = '', verdict }) => (
    where === place && verdict === Verdict.ACCEPT && /^(?:StringEquals|equals|eq|==)$/.test(operator) && SUBJECT.test(key))));
}

/** Whether the subject is compared, and holds. */
function comparesSubject(because: readonly Explanation[]): boolean {
  return leavesOf(because).some(({ key = '', operator, verdict }) => (
    verdict === Verdict.ACCEPT && operator !== undefined && operator !== 'size' && (SUBJECT.test(key) || key.startsWith('attribute.'))));
}

function leavesOf(parts: readonly Explanation[]): Explanation[] {
  return parts.flatMap((part) => part.children && part.children.length > 0 ? leavesOf(part.children) : [part]);
}
