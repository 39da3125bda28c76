import { JsonObject } from './format';
import { incompleteArtifact } from '../../internal/catalogue/artifacts';
import { Place } from '../json';

/** What marks an answer as one page of several, by tool; and how to get all pages. */
const TRUNCATED: { readonly [tool: string]: { readonly keys: readonly string[]; readonly remedy: string } } = {
  aws: { keys: ['IsTruncated', 'NextToken', 'nextToken', 'Marker'], remedy: 'the command without --max-items, --no-paginate and --page-size' },
  az: { keys: ['nextLink', '@odata.nextLink'], remedy: 'all pages as one list: az identity federated-credential list, az ad app federated-credential list' },
  gcloud: { keys: ['nextPageToken'], remedy: 'the command without --limit, or all pages of the API as one list' },
};

/** Throws for one page of several: what is on the others is not known. */
export function refuseTruncated(json: JsonObject, place: Place, tool: keyof typeof TRUNCATED): void {
  const { keys, remedy } = TRUNCATED[tool];
  const mark = keys.find((key) => Object.hasOwn(json, key) && ![false, null, ''].includes(json[key] as never));
  if (mark !== undefined) throw incompleteArtifact(place.shown, `it has ${JSON.stringify(mark)}, so there are more pages`, remedy);
}
