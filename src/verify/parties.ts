import { Resource } from '../artifacts';
import { readIdentities as readAws, readKeys as readAwsKeys, readTrustedProviders as readAwsProviders } from '../parties/aws';
import { readIdentities as readAzure, readKeys as readAzureKeys } from '../parties/azure';
import { readIdentities as readGcp, readKeys as readGcpKeys, readTrustedProviders as readGcpProviders } from '../parties/gcp';
import { StaticKey, TrustedProvider, TrustingIdentity } from '../trust';

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

/** How a party finds providers of issuers, one line each. Credentials of Azure name their issuer themselves. */
const PROVIDER_READERS: readonly ((resources: Resource[]) => TrustedProvider[])[] = [
  readAwsProviders,
  readGcpProviders,
];

/** Every provider that the resources make. */
export function readTrustedProviders(resources: Resource[]): TrustedProvider[] {
  return PROVIDER_READERS.flatMap((read) => read(resources));
}

/** Every credential that does not expire by itself and that the resources make. */
export function readKeys(resources: Resource[]): StaticKey[] {
  return KEY_READERS.flatMap((read) => read(resources));
}
