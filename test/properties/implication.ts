import { Written } from './documents';
import { Names, spaceOf } from './spaces';
import { claimTerm, conjunction, disjunction, fits, Formula } from '../../src/claims/formula';
import { evaluate } from '../../src/claims/formula-evaluate';
import { claimsOf, counterexample, Found, NotListed, Session, TokenShape, Way, waysTo } from '../../src/claims/solve';
import { isTrustedWorkflowError } from '../../src/internal/errors';
import { GitHubWorkflow } from '../../src/issuers';
import { CompiledTrust, TrustedWorkflow, Verdict } from '../../src/trust';
import { AdmittedTokens, OWN_AUDIENCE } from '../../src/trust/admitted';
import { isUnsettled } from '../../src/trust/unsettled';

/** As `compare` has it. */
const MAX_WORK = 1_000_000;
/** There are many openings, and most of them are shown by a near miss. */
const WORK_FOR_OPENINGS = 100_000;

/** A way in, reduced to what some requirements ask. */
export function formulaOf({ alternatives }: CompiledTrust, asks: (requirement: string) => boolean): Formula {
  return disjunction(alternatives.map(({ conditions }) => conjunction(conditions.filter(({ requirement }) => asks(requirement))
    .map(({ claim, matcher }) => fits(claimTerm(claim), matcher)))));
}

/** What a report says of a document. */
export interface Said {
  readonly open: readonly string[];
  /** Enforced under an assumption on the files of the repository. */
  readonly granted: readonly string[];
  /** For how long what is enforced is enforced: a name that stands in for an id holds as long as it stays with it. */
  readonly names: Names;
}

export function saidOf({ enforcements }: Written): Said {
  const open = enforcements.filter(({ enforced }) => !enforced).map(({ requirement }) => requirement).filter((requirement) => requirement !== 'shared-identity');
  // The report says what that takes for granted; no claim of a token shows it.
  const granted = enforcements.filter(({ how }) => how.includes('as long as that file has no trigger workflow_call')).map(({ requirement }) => requirement);
  const byName = enforcements.some(({ how }) => how.includes('by the name'));
  return { open, granted, names: byName || open.includes('tenant') || open.includes('repository') ? Names.STAY : Names.CHANGE };
}

/** What the report calls enforced without any assumption. */
export function enforcedFormula(workflow: TrustedWorkflow, written: Written): Formula {
  const { open, granted } = saidOf(written);
  return formulaOf(workflow.compile(), (requirement) => ![...open, ...granted].includes(requirement));
}

/** A token that the document may let in, and that breaks what the report calls enforced. */
export function leakOf(workflow: GitHubWorkflow, written: Written): Found {
  return search(admitted(written, 'upperBound'), enforcedFormula(workflow, written), spaceOf(workflow, saidOf(written).names));
}

/**
 * A token that the document lets in for certain, and that breaks a requirement that the report calls open: a near miss where there is one,
 * or else one that is searched, among the workflow's own repositories first.
 */
export function openingOf(workflow: GitHubWorkflow, written: Written, requirement: string): Found {
  const wanted = formulaOf(workflow.compile(), (one) => one === requirement);
  const { audiences, ownAudience } = written.identity.admitted!() as AdmittedTokens;
  const audience = audiences.find((one) => one !== OWN_AUDIENCE) ?? ownAudience ?? 'sts.amazonaws.com';
  const miss = workflow.nearMisses(audience).find(({ claims }) => (
    claims.iss === workflow.compile().issuer.url && evaluate(wanted, claims) !== true && written.identity.decide(claims).verdict === Verdict.ACCEPT));
  if (miss) return { token: new Map(Object.entries(miss.claims as Record<string, string>)), shape: NEAR_MISS };
  const inside = admitted(written, 'lowerBound');
  const spaces = [ordinary, coarse].flatMap((as) => [isOwn, () => true].flatMap((of) => [Names.STAY, Names.CHANGE].map((names) => ({ as, of, names }))));
  const found = spaces.map(({ as, of, names }) => () => search(inside, wanted, spaceOf(workflow, names).filter(of).map(as), WORK_FOR_OPENINGS));
  return found.reduce<Found>((one, next) => 'token' in one ? one : worse(one, next()), { none: true });
}

/** A token, or else that it is not known. */
const worse = (one: Found, other: Found) => 'token' in other || 'unknown' in other ? other : one;

const NEAR_MISS: TokenShape = { name: 'a near miss', claims: new Map(), variables: new Map(), optional: () => true, free: () => true };
const isOwn = ({ name }: TokenShape) => name.includes('[');
const narrowed = (shape: TokenShape, values: TokenShape['variables']): TokenShape => ({ ...shape, variables: new Map([...shape.variables, ...values]) });
/** The tokens of everyday values alone: where one shows an opening, it is found at once. */
const ordinary = ({ coarse: _, ordinary: values = new Map(), ...shape }: TokenShape): TokenShape => narrowed(shape, values);
/** Tokens of looser names than GitHub's: what they show open is open, whatever names may be. */
const coarse = ({ coarse: values = new Map(), ordinary: _, ...shape }: TokenShape): TokenShape => narrowed(shape, values);

export function admitted({ identity }: Written, bound: 'lowerBound' | 'upperBound'): Formula {
  const found = identity.admitted!();
  if (isUnsettled(found)) throw new NotListed(found.unsettled);
  return bound === 'upperBound' ? found.upperBound ?? found.lowerBound : found.lowerBound;
}

/** Whether some audience fits: it belongs to the job. */
const withoutAudience = (way: Way): Way => way.filter((literal) => !claimsOf(literal).includes('aud'));

/** A token of some shapes for which one formula holds and the other does not. */
export function search(inside: Formula, outside: Formula, shapes: readonly TokenShape[], work = MAX_WORK): Found {
  try {
    const others = waysTo(outside, true);
    const answers = waysTo(inside, true).map(withoutAudience).map((way) => counterexample([way], others, () => shapes, new Session(work)));
    return answers.reduce<Found>((one, next) => 'token' in one ? one : worse(one, next), { none: true });
  } catch (error) {
    if (error instanceof NotListed) return { unknown: error.reason };
    if (isTrustedWorkflowError(error)) return { unknown: error.text.problem };
    throw error;
  }
}
