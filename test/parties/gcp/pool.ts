import { IdentityDocument, ProviderDocument } from '../../../src/parties/gcp/artifact-document';
import { PoolDocument } from '../../../src/parties/gcp/document';
import { Exchanges, trustingIdentity } from '../../../src/parties/gcp/evaluate/evaluate';
import { TrustingIdentity } from '../../../src/trust/identity';
import { at } from '../../fixtures/source';

/** The provider of a rendered pool, as an artifact would hold it. */
export function providerOf(document: PoolDocument, more: Partial<ProviderDocument> = {}): ProviderDocument {
  return {
    source: at('pool'),
    poolId: 'github-production',
    providerId: 'github',
    issuer: document.issuer,
    audiences: document.audience === undefined ? [] : [document.audience],
    mapping: Object.entries(document.mapping),
    condition: document.condition,
    obstacles: [],
    ...more,
  };
}

/** One identity for each workflow of a rendered pool, by name. */
export function identitiesOf(document: PoolDocument, provider = providerOf(document)): Record<string, TrustingIdentity> {
  const exchanges = new Exchanges();
  return Object.fromEntries(Object.entries(document.bound).map(([name, bound]) => {
    const members = bound.map(({ attribute, value }): IdentityDocument['members'][number] => ({
      source: at(name), member: value, providers: [provider], obstacles: [], principal: { kind: 'attribute', target: `attribute.${attribute}`, value },
    }));
    return [name, trustingIdentity({ identity: name, source: at(name), members, obstacles: [] }, exchanges)];
  }));
}
