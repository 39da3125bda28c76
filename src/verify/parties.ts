import { Resource } from '../artifacts';
import { readIdentities as readAws, readKeys as readAwsKeys } from '../parties/aws';
import { readIdentities as readAzure, readKeys as readAzureKeys } from '../parties/azure';
import { readIdentities as readGcp, readKeys as readGcpKeys } from '../parties/gcp';
import { StaticKey, TrustingIdentity } from '../trust';

/** The parties, one line each: how a party finds its identities among the resources of one file. */
const READERS: readonly ((resources: Resource[]) => TrustingIdentity[])[] = [
  readAws,
  readAzure,
  readGcp,
];

/** How a party finds credentials that do not expire, one line each. */
const KEY_READERS: readonly ((resources: Resource[]) => StaticKey[])[] = [
  readAwsKeys,
  readAzureKeys,
  readGcpKeys,
];

/** Every identity that the resources of one file let tokens reach. */
export function readIdentities(resources: Resource[]): TrustingIdentity[] {
  return READERS.flatMap((read) => read(resources));
}

/** Every credential that does not expire by itself and that the resources make. */
export function readKeys(resources: Resource[]): StaticKey[] {
  return KEY_READERS.flatMap((read) => read(resources));
}
