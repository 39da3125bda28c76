import { ResourceIndex } from './file';
import { nameOf } from './grants';
import { Resource, Text } from '../../../artifacts';
import { Party, StaticKey } from '../../../trust';

/** @see https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/google_service_account_key (2026-11-27) */
const KEY = 'google_service_account_key';

/** The keys of service accounts that the resources make, or that they upload: either lives until it is deleted. */
export function readKeys(resources: Resource[]): StaticKey[] {
  const index = new ResourceIndex(resources);
  return index.resources.filter(({ type }) => type === KEY).map((key) => ({ party: Party.GCP, noun: 'a service account key', identity: ownerOf(index, key), source: key.source }));
}

function ownerOf(index: ResourceIndex, key: Resource): string {
  const owner = key.properties.service_account_id;
  if (!(owner instanceof Text)) return key.id;
  const [piece] = owner.pieces;
  const found = typeof piece === 'object' ? index.attributeOf(key, piece) : undefined;
  return found ? nameOf(index, found.resource) : owner.toString().replace(/^projects\/[^/]+\/serviceAccounts\//, '');
}
