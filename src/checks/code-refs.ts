import { KnownTrust } from './of-scope';
import { AskedText, textsAsked } from './ways';
import { matches } from '../claims';
import { TokenClaims } from '../trust';
import { isOneOf, namedIn } from '../verify/shared';

/** A claim that names shared code, and a run that gets in with some such code. */
export interface CodeAt {
  readonly claim: string;
  readonly witness: TokenClaims;
}

/** Texts that name shared code. */
const namesOfCode = (trust: KnownTrust): readonly AskedText[] => textsAsked(trust).filter(({ claim, holds }) => holds && trust.runs.codeBy?.includes(claim));

/** Where shared code is asked for by a pattern, and some run gets in whose code is of a branch that nobody means. */
export function codeAtAnyRef(trust: KnownTrust): CodeAt | undefined {
  const { codeRefs } = trust.runs;
  for (const { claim, matcher } of namesOfCode(trust)) {
    const parts = matcher.pattern?.parts ?? [];
    const last = parts.map(({ literal }) => literal === undefined).lastIndexOf(true);
    const tried = (codeRefs?.anybodys ?? []).map((text) => parts.map(({ literal }, index) => literal ?? (index === last ? text : 'x')).join(''));
    const fitting = tried.filter((text) => matches(matcher, text));
    const witness = fitting.length > 0 ? trust.witness(isOneOf(claim, fitting)) : undefined;
    if (witness) return { claim, witness };
  }
  return undefined;
}

/** Where shared code is asked for at a ref that moves, and some run gets in with it. */
export function codeAtMovingRef(trust: KnownTrust): CodeAt | undefined {
  const { codeRefs } = trust.runs;
  const moving = namesOfCode(trust).filter(({ matcher }) => codeRefs?.moving.test(matcher.exactValue ?? matcher.pattern?.toString() ?? ''));
  for (const { claim, matcher } of moving) {
    const witness = trust.witness({ kind: 'test', term: { kind: 'claim', claim }, matcher });
    if (witness) return { claim, witness };
  }
  return undefined;
}

/** Whether the code that is asked for is the project's own: its ref is that of the run, which is asked for by itself. */
export function isOwnCode(trust: KnownTrust): boolean {
  const { project } = trust.runs;
  const own = namedIn(trust.side.admitted, trust.runs).flatMap((one) => one.claim === project.name ? [`${one.value}/`] : []);
  const texts = namesOfCode(trust).map(({ matcher }) => matcher.exactValue ?? matcher.pattern?.toString() ?? '');
  return texts.length > 0 && texts.every((text) => own.some((start) => text.startsWith(start)));
}
