import { KnownTrust } from './of-scope';
import { patternsAsked, writtenText } from './ways';

/** Stand for a wildcard while a text is read: an id that reads otherwise with the other one has a wildcard in it. */
const ANY_IDS = ['1', '2'];
/** An id of nobody in particular. */
const SOME_ID = '900900902';

/** An id that is asked for by a pattern. */
export interface WildId {
  readonly claim: string;
  /** The pattern. */
  readonly text: string;
  /** The claim that is compared, and a text that fits. */
  readonly asked: string;
  readonly fitting: string;
}

/** Claims with ids that some way in asks for with a wildcard in their place: in the claim itself, or in the text of another one. */
export function wildIds(trust: KnownTrust): readonly WildId[] {
  const { project, organization, namedIn } = trust.runs;
  const ids = [project.id, organization.id];
  return patternsAsked(trust).flatMap(({ claim, matcher }) => {
    const found = { asked: claim, text: matcher.pattern!.toString(), fitting: writtenText(matcher, SOME_ID) };
    if (ids.includes(claim)) return [{ claim, ...found }];
    const [named, otherwise] = ANY_IDS.map((id) => namedIn(claim, writtenText(matcher, id)));
    const wild = named.find((one) => ids.includes(one.claim) && !otherwise.some((other) => other.claim === one.claim && other.value === one.value));
    return wild ? [{ claim: wild.claim, ...found }] : [];
  });
}
