import { ProviderDocument } from '../artifact-document';
import { blockOf, isStated, obstaclesOf, ResourceIndex } from './file';
import { keyObstacles } from './uploaded-keys';
import { Resource, scopeOf, Text, Value } from '../../../artifacts';
import { Explanation, Field, isUnsettled, shownField, Verdict } from '../../../trust';
import { refusal } from '../evaluate/refusals';
import { LIMITS } from '../facts/limits';

const POOL = 'google_iam_workload_identity_pool';
const PROVIDER = 'google_iam_workload_identity_pool_provider';
const NOT_STATED: Field = { unsettled: 'something that is not stated' };

/** Whether a resource stands in the project of another. */
enum Project { SAME, OTHER, OPEN }

const isNumber = (project: string) => /^[0-9]+$/.test(project);
const shownProject = (project: Field | undefined) => project === undefined ? undefined : shownField(project);
const mayBe = (first: Field, second: Field) => isUnsettled(first) || isUnsettled(second) || first === second;

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
    const named = ({ document }: Placed) => document.poolId === poolId;
    const certain = (placed: Placed) => named(placed) && placed.document.projectNumber === projectNumber;
    return {
      providers: this.documents(certain),
      possible: this.documents((placed) => !certain(placed) && mayBe(placed.document.poolId, poolId) && placed.document.projectNumber === undefined),
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
    if (typeof known !== 'string') return undefined;
    const pools = this.index.resources.filter(({ type }) => type === POOL).filter((pool) => {
      const own = this.index.settled(pool, pool.properties.workload_identity_pool_id);
      return own === known && this.project(provider, pool) === Project.SAME;
    });
    return pools.length === 1 ? pools[0] : undefined;
  }

  /** Whether two resources stand in one project. What is not stated is Terraform's to choose, once for each configuration and provider block. */
  private project(first: Resource, second: Resource): Project {
    const [one, other] = [first, second].map((resource) => this.index.settled(resource, resource.properties.project));
    if (typeof one === 'string' && typeof other === 'string') {
      const sameForm = isNumber(one) === isNumber(other);
      return one === other ? Project.SAME : sameForm ? Project.OTHER : Project.OPEN;
    }
    const isStatedAlike = shownProject(one) === shownProject(other) && shownBlock(first) === shownBlock(second);
    return isStatedAlike && scopeOf(first) === scopeOf(second) ? Project.SAME : Project.OPEN;
  }

  private documentOf(resource: Resource, pool: Resource | undefined): ProviderDocument {
    const { properties, source } = resource;
    const oidc = blockOf(properties.oidc) ?? {};
    const settled = (value: Value | undefined) => this.index.settled(resource, value);
    const condition = settled(properties.attribute_condition);
    const issuer = settled(oidc.issuer_uri) ?? NOT_STATED;
    const exists = resource.exists === true;
    return {
      source,
      exists,
      poolId: settled(properties.workload_identity_pool_id) ?? NOT_STATED,
      providerId: settled(properties.workload_identity_pool_provider_id) ?? NOT_STATED,
      projectNumber: this.projectNumber(resource) ?? (pool && this.projectNumber(pool)),
      issuer,
      audiences: this.audiences(resource, oidc.allowed_audiences),
      mapping: this.mapping(resource, properties.attribute_mapping),
      condition: condition === '' ? undefined : condition,
      obstacles: [...obstaclesOf(resource), ...pool ? [...obstaclesOf(pool), ...modeOf(pool)] : [], ...formOf(resource), ...keyObstacles(`${source}.oidc.jwks_json`, oidc.jwks_json, issuer, exists)],
    };
  }

  /** A mapping that is open as a whole has at least a subject, which is open. */
  private mapping(resource: Resource, value: Value | undefined): [target: string, expression: Field][] {
    if (!isStated(value)) return [];
    const block = blockOf(value);
    if (!block) return [['google.subject', this.index.settled(resource, value) ?? NOT_STATED]];
    return Object.entries(block).map(([target, expression]) => [target, this.index.settled(resource, expression) ?? NOT_STATED]);
  }

  private audiences(resource: Resource, value: Value | undefined): Field[] {
    if (!isStated(value)) return [];
    return (Array.isArray(value) ? value : [value]).flatMap((item) => this.index.settled(resource, item) ?? []);
  }

  /** Terraform takes the number of a project where it takes its id; the name that a pool or a provider got has it. */
  private projectNumber(resource: Resource): string | undefined {
    const [project, name] = ['project', 'name'].map((property) => this.index.settled(resource, resource.properties[property]));
    if (typeof project === 'string' && isNumber(project)) return project;
    return typeof name === 'string' ? FULL_NAME.exec(name)?.[1] : undefined;
  }
}

/** Of Google's making: no configuration says it. */
const FULL_NAME = /^projects\/(\d+)\/locations\/global\/workloadIdentityPools\//;

const unknown = (where: string, text: string): Explanation => ({ where, text, verdict: Verdict.UNKNOWN });

/** Only pools for federation have providers. @see https://docs.cloud.google.com/iam/docs/reference/rest/v1/projects.locations.workloadIdentityPools */
function modeOf({ source, properties: { mode } }: Resource): Explanation[] {
  const isFederation = !isStated(mode) || (mode instanceof Text && mode.literal === 'FEDERATION_ONLY');
  return isFederation ? [] : [unknown(`${source}.mode`, 'the pool has a mode that is not understood')];
}

/** Kinds of providers whose credentials are no OIDC tokens. @see https://docs.cloud.google.com/iam/docs/reference/rest/v1/projects.locations.workloadIdentityPools.providers */
const KINDS: Readonly<Record<string, string>> = { aws: 'credentials of AWS', saml: 'SAML assertions', x509: 'X.509 certificates' };

const ofOtherKind = (where: string, got: string): Explanation => (
  { where, text: `the provider is for ${got}: it takes no OIDC token`, verdict: Verdict.DENY, fault: 'provider-of-other-kind', got });

function formOf({ source, properties, exists }: Resource): Explanation[] {
  const others = Object.keys(KINDS).filter((name) => isStated(properties[name]) && !isEmptyList(properties[name]));
  return [
    ...others.map((name) => ofOtherKind(`${source}.${name}`, KINDS[name])),
    ...exists ? [] : textRefusals(source.text, properties),
    ...blockOf(properties.oidc) || others.length > 0 ? [] : [unknown(`${source}.oidc`, 'the block oidc is missing or not understood')],
  ];
}

/** A state has a list of no blocks for a block that is not there. */
const isEmptyList = (value: Value | undefined) => Array.isArray(value) && value.length === 0;

/** Texts for people have lengths too. */
function textRefusals(source: string, { display_name: name, description }: Resource['properties']): Explanation[] {
  const texts = [['display_name', name, LIMITS.displayName.value], ['description', description, LIMITS.description.value]] as const;
  return texts.flatMap(([property, text, limit]) => {
    const length = text instanceof Text ? text.literal?.length ?? 0 : 0;
    return length > limit ? [unknown(`${source}.${property}`, refusal(`a ${property} of ${length} characters, of at most ${limit}`))] : [];
  });
}
