import { KnownTrust } from './of-scope';
import { pinsCode } from './pinned-code';
import { patternsAsked, textsAsked, writtenText } from './ways';
import { TrustScope } from '../verify';

/** Why everybody gets in, where something is asked all the same. */
export enum Asked {
  /** Shared code, whoever calls it. */
  CODE = 'code',
  /** A subject that names no organization: whoever may choose how subjects of a project are made chooses that one. */
  SUBJECT = 'subject',
}

/** What a trust asks for that lets in everybody; undefined where it asks for nothing that has a rule of its own, and where it does not let in everybody. */
export function askedOfAnybody(trust: KnownTrust): Asked | undefined {
  if (trust.scope.scope !== TrustScope.PLATFORM) return undefined;
  if (pinsCode(trust)) return Asked.CODE;
  return chosenSubject(trust) === undefined ? undefined : Asked.SUBJECT;
}

/** A subject that is asked for, if each has a beginning and none of them names an organization or a project. */
export function chosenSubject(trust: KnownTrust): string | undefined {
  const { project, organization, namedIn } = trust.runs;
  const owned = [project, organization].flatMap(({ name, id }) => [name, id]);
  const exact = textsAsked(trust).flatMap(({ claim, matcher, holds }) => claim === 'sub' && holds ? matcher.exactValue ?? [] : []);
  const patterns = patternsAsked(trust).flatMap(({ claim, matcher }) => claim === 'sub' ? [writtenText(matcher, SOMETHING)] : []);
  const subjects = [...exact, ...patterns];
  const isChosen = (text: string) => /^[a-z_]+:[^:]/.test(text) && ![text, `${text}/${SOMETHING}`].some((one) => namedIn('sub', one).some(({ claim }) => owned.includes(claim))) && !owned.some((claim) => text.startsWith(`${claim}:`));
  return subjects.length > 0 && subjects.every(isChosen) ? subjects[0].replaceAll(SOMETHING, '*') : undefined;
}

/** Stands for a wildcard while a text is read: a name may be that. */
const SOMETHING = 'x';
