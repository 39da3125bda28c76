import { malformedArtifact } from '../../internal/catalogue/artifacts';
import { asObject, own, Place, requireObject } from '../json';

/** What is known after apply only, by the address of the resource: `true`, or an object or list with such in it. */
export type Unknowns = ReadonlyMap<string, unknown>;

/** The addresses of what a plan leaves as it is. */
export function unchangedBy(changes: unknown): ReadonlySet<string> {
  const same = (Array.isArray(changes) ? changes : []).filter((json: unknown) => {
    const actions = own(asObject(asObject(json)?.change) ?? {}, 'actions');
    return Array.isArray(actions) && actions.length === 1 && actions[0] === 'no-op';
  });
  return new Set(same.map((json) => String(asObject(json)?.address)));
}

/** From the changes of a plan. Objects that Terraform has deposed are on their way out. */
export function unknownsOf(changes: unknown, place: Place): Unknowns {
  if (changes === undefined) return new Map();
  if (!Array.isArray(changes)) throw malformedArtifact(place.text, changes, 'a list of changes');
  return new Map(changes
    .map((json: unknown, index) => requireObject(json, place.at(index), 'a change'))
    .filter(({ address, deposed }) => typeof address === 'string' && deposed === undefined)
    .map(({ address, change }) => [String(address), own(asObject(change) ?? {}, 'after_unknown')]));
}
