import { Exchanges, trustingIdentity } from './evaluate';
import { ResourceIndex } from './import-file';
import { identitiesOf } from './import-identities';
import { MemberReader } from './import-members';
import { ProviderIndex } from './import-providers';
import { Resource } from '../../artifacts';
import { TrustingIdentity } from '../../trust/identity';

/** Every service account and every direct grant that the resources open to federated tokens. */
export function readIdentities(resources: Resource[]): TrustingIdentity[] {
  const index = new ResourceIndex(resources);
  const exchanges = new Exchanges();
  return identitiesOf(index, new MemberReader(index, new ProviderIndex(index))).map((identity) => trustingIdentity(identity, exchanges));
}
