import { ConditionDocument, IdentityDocument, ProviderDocument } from '../artifact-document';
import { identitiesOf } from './accounts';
import { comparedWith } from './compared-with';
import { ResourceIndex } from './file';
import { MemberReader } from './members';
import { AccountNames, projectOf } from './names';
import { AccountPermissions } from './permissions';
import { ProviderIndex } from './providers';
import { Resource } from '../../../artifacts';
import { Party, shownField, TrustedProvider, TrustingIdentity } from '../../../trust';
import { conditionIdentity, exchangeIdentity } from '../evaluate/alone';
import { Exchanges, trustingIdentity } from '../evaluate/evaluate';

/** A bare condition, as it is given to this library: no vendor has such a file. */
const CONDITION = 'gcp.condition';

/** Every service account and every direct grant that the resources open to federated tokens; then providers that nothing is bound to, and conditions alone. */
export function readIdentities(resources: Resource[]): TrustingIdentity[] {
  const index = new ResourceIndex(resources);
  const exchanges = new Exchanges();
  const providers = new ProviderIndex(index);
  const names = new AccountNames(index);
  const permissions = new AccountPermissions(index);
  const identities = identitiesOf(index, new MemberReader(index, providers));
  return [
    ...identities.map((identity) => {
      const called = names.of(identity);
      const read = () => permissions.of(identity, called);
      // Of a direct grant, each role is an identity of its own: one alone lacks all the others.
      const compared = identity.impersonated === true ? { comparedWith: (needed: readonly unknown[]) => comparedWith(needed, read()) } : {};
      return { ...trustingIdentity(identity, exchanges), ...called, permissions: read, ...compared };
    }),
    ...unbound(providers.all, identities).map((provider) => ({ ...exchangeIdentity(provider, exchanges), ...projectOf(provider) })),
    ...conditionsOf(index).map(conditionIdentity),
  ];
}

function unbound(providers: readonly ProviderDocument[], identities: readonly IdentityDocument[]): ProviderDocument[] {
  const bound = new Set(identities.flatMap(({ members }) => members.flatMap((member) => member.providers)));
  return providers.filter((provider) => !bound.has(provider));
}

function conditionsOf(index: ResourceIndex): ConditionDocument[] {
  return index.resources.filter(({ type }) => type === CONDITION).map((resource) =>
    ({ source: resource.source, expression: index.settled(resource, resource.properties.expression) ?? { unsettled: 'an expression that is not stated' } }));
}

/** The providers of an artifact, each with the exchange that it is. */
export function readTrustedProviders(resources: Resource[]): TrustedProvider[] {
  const exchanges = new Exchanges();
  return new ProviderIndex(new ResourceIndex(resources)).all.map((document) => {
    const { poolId, providerId, source } = document;
    return { party: Party.GCP, name: `${shownField(poolId)}/${shownField(providerId)}`, source, document, gate: exchangeIdentity(document, exchanges) };
  });
}
