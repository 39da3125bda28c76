import { Obstacle, ProviderDocument, Settled } from '../artifact-document';
import { blockOf, isStated, obstaclesOf, ResourceIndex } from './file';
import { Resource, scopeOf, Text, Value } from '../../../artifacts';
import { Verdict } from '../../../trust';
import { refusal } from '../evaluate/refusals';
import { LIMITS } from '../facts/limits';

const POOL = 'google_iam_workload_identity_pool';
const PROVIDER = 'google_iam_workload_identity_pool_provider';
const NOT_STATED: Settled = { open: 'something that is not stated' };

/** Whether a resource stands in the project of another. */
enum Project { SAME, OTHER, OPEN }

const isNumber = (project: string) => /^[0-9]+$/.test(project);
const openly = (project: Settled | undefined) => project && 'open' in project ? project.open : project?.known;
const mayBe = (first: Settled, second: Settled) => 'open' in first || 'open' in second || first.known === second.known;

/** The provider block of Terraform that makes a resource, where one is named. */
const shownBlock = ({ properties: { provider } }: Resource) => provider instanceof Text ? provider.toString() : '';

/** The providers of a pool, and those that may stand in it or in another. */
export interface PoolProviders {
  readonly providers: readonly ProviderDocument[];
  readonly possible: readonly ProviderDocument[];
}

/** A provider, and the pool of the artifact that it certainly stands in. */
interface Placed {
  readonly resource: Resource;
  readonly pool?: Resource;
  readonly document: ProviderDocument;
}

/** The providers of the artifact, by the pool that they stand in. */
export class ProviderIndex {
  private readonly placed: readonly Placed[];

  constructor(private readonly index: ResourceIndex) {
    this.placed = index.resources.filter(({ type }) => type === PROVIDER).map((resource) => {
      const pool = this.poolOf(resource);
      return { resource, pool, document: this.documentOf(resource, pool) };
    });
  }

  /** All of them. */
  public get all(): readonly ProviderDocument[] {
    return this.placed.map(({ document }) => document);
  }

  /** The providers of a pool that is a resource of the artifact. */
  public ofPool(pool: Resource): PoolProviders {
    const poolId = this.index.settled(pool, pool.properties.workload_identity_pool_id) ?? NOT_STATED;
    return {
      providers: this.documents((placed) => placed.pool === pool),
      possible: this.documents(({ resource, pool: certain, document }) =>
        certain === undefined && mayBe(document.poolId, poolId) && this.project(resource, pool) !== Project.OTHER),
    };
  }

  /** The providers of a pool that is named by number and id. */
  public ofName(projectNumber: string, poolId: string): PoolProviders {
    const named = ({ document }: Placed) => 'known' in document.poolId && document.poolId.known === poolId;
    const certain = (placed: Placed) => named(placed) && placed.document.projectNumber === projectNumber;
    return {
      providers: this.documents(certain),
      possible: this.documents((placed) => !certain(placed) && mayBe(placed.document.poolId, { known: poolId }) && placed.document.projectNumber === undefined),
    };
  }

  private documents(wanted: (placed: Placed) => boolean): ProviderDocument[] {
    return this.placed.filter(wanted).map(({ document }) => document);
  }

  /** By reference, or by the id that one pool alone of the same project has. */
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
      return own !== undefined && 'known' in own && own.known === known.known && this.project(provider, pool) === Project.SAME;
    });
    return pools.length === 1 ? pools[0] : undefined;
  }

  /** Whether two resources stand in one project. What is not stated is Terraform's to choose, once for each configuration and provider block. */
  private project(first: Resource, second: Resource): Project {
    const [one, other] = [first, second].map((resource) => this.index.settled(resource, resource.properties.project));
    if (one && other && 'known' in one && 'known' in other) {
      const sameForm = isNumber(one.known) === isNumber(other.known);
      return one.known === other.known ? Project.SAME : sameForm ? Project.OTHER : Project.OPEN;
    }
    return scopeOf(first) === scopeOf(second) && openly(one) === openly(other) && shownBlock(first) === shownBlock(second) ? Project.SAME : Project.OPEN;
  }

  private documentOf(resource: Resource, pool: Resource | undefined): ProviderDocument {
    const { properties, source } = resource;
    const oidc = blockOf(properties.oidc) ?? {};
    const settled = (value: Value | undefined) => this.index.settled(resource, value);
    const condition = settled(properties.attribute_condition);
    return {
      source,
      exists: resource.exists === true,
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
    return project && 'known' in project && isNumber(project.known) ? project.known : undefined;
  }
}

const unknown = (where: string, text: string): Obstacle => ({ where, text, verdict: Verdict.UNKNOWN });

/** Only pools for federation have providers. @see https://docs.cloud.google.com/iam/docs/reference/rest/v1/projects.locations.workloadIdentityPools */
function modeOf({ source, properties: { mode } }: Resource): Obstacle[] {
  const isFederation = !isStated(mode) || (mode instanceof Text && mode.literal === 'FEDERATION_ONLY');
  return isFederation ? [] : [unknown(`${source}.mode`, 'the pool has a mode that is not understood')];
}

/** Kinds of providers whose credentials are no OIDC tokens. @see https://docs.cloud.google.com/iam/docs/reference/rest/v1/projects.locations.workloadIdentityPools.providers */
const KINDS: Readonly<Record<string, string>> = { aws: 'credentials of AWS', saml: 'SAML assertions', x509: 'X.509 certificates' };

function formOf({ source, properties, exists }: Resource): Obstacle[] {
  const others = Object.keys(KINDS).filter((name) => isStated(properties[name]) && !isEmptyList(properties[name]));
  return [
    ...others.map((name): Obstacle => ({ where: `${source}.${name}`, text: `the provider is for ${KINDS[name]}: it takes no OIDC token`, verdict: Verdict.DENY, fault: 'provider-of-other-kind', got: KINDS[name] })),
    ...exists ? [] : textRefusals(source.text, properties),
    ...blockOf(properties.oidc) || others.length > 0 ? [] : [unknown(`${source}.oidc`, 'the block oidc is missing or not understood')],
  ];
}

/** A state has a list of no blocks for a block that is not there. */
const isEmptyList = (value: Value | undefined) => Array.isArray(value) && value.length === 0;

/** Texts for people have lengths too. */
function textRefusals(source: string, { display_name: name, description }: Resource['properties']): Obstacle[] {
  const texts = [['display_name', name, LIMITS.displayName.value], ['description', description, LIMITS.description.value]] as const;
  return texts.flatMap(([property, text, limit]) => {
    const length = text instanceof Text ? text.literal?.length ?? 0 : 0;
    return length > limit ? [unknown(`${source}.${property}`, refusal(`a ${property} of ${length} characters, of at most ${limit}`))] : [];
  });
}
