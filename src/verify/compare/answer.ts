import { Comparison, ComparisonAnswer, ComparisonWitness } from './comparison';
import { Difference, inBoth, onlyIn, Setting } from './difference';
import { Side } from './side';
import { IDeclaredProject, isComputed, isUnsettled, NameStability, OWN_AUDIENCE, TokenClaims, Verdict } from '../../trust';

/** What is asked of two sides: tokens of which kind there must not be. */
export interface Asked {
  /** Such a token, if there is one: it shows a "no". */
  readonly find: (setting: Setting) => Difference;
  /** Who lets it in, and who does not. */
  readonly admits: readonly Side[];
  readonly refuses: readonly Side[];
}

/** No token that `first` lets in and `second` does not. */
export function noneOnlyIn(first: Side, second: Side): Asked {
  return { find: (setting) => onlyIn(first, second, setting), admits: [first], refuses: [second] };
}

/** No token that both let in. */
export function noneInBoth(first: Side, second: Side): Asked {
  return { find: (setting) => inBoth(first, second, setting), admits: [first, second], refuses: [] };
}

/** Answers all that is asked: first as things are, then over time. A plain answer is not shown: its token has whatever values came first. */
export function answer(asked: readonly Asked[], declared: readonly IDeclaredProject[], plain = false): Comparison {
  const now = at({ stability: NameStability.STABLE, declared, plain }, asked);
  if (now.answer !== ComparisonAnswer.YES) return now;
  const later = at({ stability: NameStability.REUSED, declared, plain }, asked);
  return later.answer !== ComparisonAnswer.YES ? { ...later, nowOnly: true, because: `now only: ${later.because}` } : later;
}

function at(setting: Setting, asked: readonly Asked[]): Comparison {
  const found = asked.map((one) => one.find(setting));
  const answers = found.map((one, index) => ofOne(asked[index], one));
  const decisive = answers.find((one) => one.answer === ComparisonAnswer.NO) ?? answers.find((one) => one.answer === ComparisonAnswer.UNKNOWN) ?? answers[0];
  const granted = new Set(found.flatMap((one) => one.granted));
  return { ...decisive, assumptions: [...new Set([...granted].flat())] };
}

function ofOne(asked: Asked, found: Difference): Omit<Comparison, 'assumptions'> {
  if ('none' in found) return { answer: ComparisonAnswer.YES, because: 'no token that the issuer can mint shows a difference' };
  return 'unknown' in found ? unsettled(asked, found) : confirmed(asked, found.token);
}

/** A token may show it all the same, where the evaluators are sure of it; or else they say what is open, in the words of a decision. */
function unsettled(asked: Asked, { unknown, candidate }: Extract<Difference, { readonly unknown: string }>): Omit<Comparison, 'assumptions'> {
  if (candidate === undefined) return { answer: ComparisonAnswer.UNKNOWN, because: unknown };
  const shows = confirmed(asked, candidate);
  return shows.answer === ComparisonAnswer.NO ? shows : { answer: ComparisonAnswer.UNKNOWN, because: reasonOf(asked, candidate) ?? unknown };
}

/** What keeps the sides from deciding a token; each reason once, at most three. */
function reasonOf({ admits, refuses }: Pick<Asked, 'admits' | 'refuses'>, token: TokenClaims): string | undefined {
  const reasons = [...new Set([...admits, ...refuses].flatMap((side) => shown(side, token).flatMap(side.doubts).map((doubt) => `${side.name}: ${doubt}`)))];
  return reasons.length === 0 ? undefined : reasons.slice(0, MOST_REASONS).join('; ');
}

const MOST_REASONS = 3;

/** A witness that the evaluators do not confirm is none: then something is compared otherwise than it is decided. */
function confirmed({ admits, refuses }: Asked, token: TokenClaims): Omit<Comparison, 'assumptions'> {
  const doubted = [
    ...admits.filter((side) => !shown(side, token).map(side.verdict).includes(Verdict.ACCEPT)),
    ...refuses.filter((side) => shown(side, token).map(side.verdict).some((verdict) => verdict !== Verdict.DENY)),
  ];
  if (doubted.length > 0) {
    const because = reasonOf({ admits: [doubted[0]], refuses: [] }, token) ?? `a token was found that should show it, and ${doubted[0].name} does not decide it so`;
    return { answer: ComparisonAnswer.UNKNOWN, because };
  }
  const decisiveClaims = [...new Set(refuses.flatMap((side) => shown(side, token).flatMap(side.decisive)))].filter((claim) => Object.hasOwn(token, claim));
  const claims = withoutComputed(token);
  const witness: ComparisonWitness = { claims, admittedBy: admits.map(({ name }) => name), refusedBy: refuses.map(({ name }) => name), decisiveClaims };
  const because = refuses.length === 0 ? `both let in ${subjectOf(token)}` : `${witness.admittedBy[0]} lets in ${subjectOf(token)}, ${witness.refusedBy[0]} does not`;
  return { answer: ComparisonAnswer.NO, because, witness };
}

/** What a side is shown of a token: one whose audience is left open with each of its own audiences. */
function shown({ admitted }: Side, token: TokenClaims): TokenClaims[] {
  const { audiences, ownAudience } = isUnsettled(admitted) ? { audiences: [], ownAudience: undefined } : admitted;
  if (token.aud === OWN_AUDIENCE) return [{ ...token, aud: ownAudience }];
  if (token.aud !== undefined || audiences.length === 0) return [token];
  return audiences.map((aud) => ({ ...token, aud: aud === OWN_AUDIENCE ? ownAudience : aud }));
}

/** Claims by which a scope is told are none of a token. */
const withoutComputed = (token: TokenClaims): TokenClaims => Object.fromEntries(Object.entries(token).filter(([claim]) => !isComputed(claim)));

const subjectOf = ({ sub }: TokenClaims) => typeof sub === 'string' ? JSON.stringify(sub) : 'a token';

