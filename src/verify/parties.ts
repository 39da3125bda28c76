import { Resource } from '../artifacts';
import { readIdentities as readAws } from '../parties/aws';
import { readIdentities as readAzure } from '../parties/azure';
import { readIdentities as readGcp } from '../parties/gcp';
import { TrustingIdentity } from '../trust';

/** The parties, one line each: how a party finds its identities among the resources of one file. */
const READERS: readonly ((resources: Resource[]) => TrustingIdentity[])[] = [
  readAws,
  readAzure,
  readGcp,
];

/** Every identity that the resources of one file let tokens reach. */
export function readIdentities(resources: Resource[]): TrustingIdentity[] {
  return READERS.flatMap((read) => read(resources));
}
