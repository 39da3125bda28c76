import { Obstacle, ProviderDocument, Settled } from './artifact-document';
import { blockOf, isStated, obstaclesOf, ResourceIndex } from './import-file';
import { Resource, Text, Value } from '../../artifacts';
import { Verdict } from '../../trust';

const POOL = 'google_iam_workload_identity_pool';
const PROVIDER = 'google_iam_workload_identity_pool_provider';
const NOT_STATED: Settled = { open: 'something that is not stated' };

/** The providers of the artifact, by the pool that they stand in. */
export class ProviderIndex {
  private readonly providers: readonly { readonly pool?: Resource; readonly document: ProviderDocument }[];

  constructor(private readonly index: ResourceIndex) {
    this.providers = index.resources.filter(({ type }) => type === PROVIDER).map((resource) => {
      const pool = this.poolOf(resource);
      return { pool, document: this.documentOf(resource, pool) };
    });
  }

  /** The providers of a pool that is a resource of the artifact. */
  public ofPool(pool: Resource): ProviderDocument[] {
    return this.providers.filter((provider) => provider.pool === pool).map(({ document }) => document);
  }

  /** The providers of a pool that is named by number and id. */
  public ofName(projectNumber: string, poolId: string): ProviderDocument[] {
    return this.providers.map(({ document }) => document)
      .filter((document) => 'known' in document.poolId && document.poolId.known === poolId && document.projectNumber === projectNumber);
  }

  /** By reference, or by the id that one pool alone of the artifact has. */
  private poolOf(provider: Resource): Resource | undefined {
    const id = provider.properties.workload_identity_pool_id;
    const [piece, ...rest] = id instanceof Text ? id.pieces : [];
    if (rest.length === 0 && piece !== undefined && typeof piece !== 'string') {
      const found = this.index.attributeOf(provider, piece);
      if (found?.resource.type === POOL && found.attribute === 'workload_identity_pool_id') return found.resource;
    }
    const known = this.index.settled(provider, id);
    if (known === undefined || 'open' in known) return undefined;
    const pools = this.index.resources.filter(({ type }) => type === POOL).filter((pool) => {
      const own = this.index.settled(pool, pool.properties.workload_identity_pool_id);
      return own !== undefined && 'known' in own && own.known === known.known;
    });
    return pools.length === 1 ? pools[0] : undefined;
  }

  private documentOf(resource: Resource, pool: Resource | undefined): ProviderDocument {
    const { properties, source } = resource;
    const oidc = blockOf(properties.oidc) ?? {};
    const settled = (value: Value | undefined) => this.index.settled(resource, value);
    const condition = settled(properties.attribute_condition);
    return {
      source,
      poolId: settled(properties.workload_identity_pool_id) ?? NOT_STATED,
      providerId: settled(properties.workload_identity_pool_provider_id) ?? NOT_STATED,
      projectNumber: this.projectNumber(resource) ?? (pool && this.projectNumber(pool)),
      issuer: settled(oidc.issuer_uri) ?? NOT_STATED,
      audiences: this.audiences(resource, oidc.allowed_audiences),
      mapping: this.mapping(resource, properties.attribute_mapping),
      condition: condition && 'known' in condition && condition.known === '' ? undefined : condition,
      obstacles: [...obstaclesOf(resource), ...pool ? [...obstaclesOf(pool), ...modeOf(pool)] : [], ...formOf(resource)],
    };
  }

  /** A mapping that is open as a whole has at least a subject, which is open. */
  private mapping(resource: Resource, value: Value | undefined): [target: string, expression: Settled][] {
    if (!isStated(value)) return [];
    const block = blockOf(value);
    if (!block) return [['google.subject', this.index.settled(resource, value) ?? NOT_STATED]];
    return Object.entries(block).map(([target, expression]) => [target, this.index.settled(resource, expression) ?? NOT_STATED]);
  }

  private audiences(resource: Resource, value: Value | undefined): Settled[] {
    if (!isStated(value)) return [];
    return (Array.isArray(value) ? value : [value]).flatMap((item) => this.index.settled(resource, item) ?? []);
  }

  /** Terraform takes the number of a project where it takes its id. */
  private projectNumber(resource: Resource): string | undefined {
    const project = this.index.settled(resource, resource.properties.project);
    return project && 'known' in project && /^[0-9]+$/.test(project.known) ? project.known : undefined;
  }
}

const unknown = (where: string, text: string): Obstacle => ({ where, text, verdict: Verdict.UNKNOWN });

/** Only pools for federation have providers. @see https://docs.cloud.google.com/iam/docs/reference/rest/v1/projects.locations.workloadIdentityPools */
function modeOf({ source, properties: { mode } }: Resource): Obstacle[] {
  const isFederation = !isStated(mode) || (mode instanceof Text && mode.literal === 'FEDERATION_ONLY');
  return isFederation ? [] : [unknown(`${source}.mode`, 'the pool has a mode that is not understood')];
}

function formOf({ source, properties }: Resource): Obstacle[] {
  const others = ['aws', 'saml', 'x509'].filter((name) => isStated(properties[name]));
  return [
    ...others.map((name) => unknown(`${source}.${name}`, `providers of the kind ${name} are not understood`)),
    ...blockOf(properties.oidc) ? [] : [unknown(`${source}.oidc`, 'the block oidc is missing or not understood')],
  ];
}
